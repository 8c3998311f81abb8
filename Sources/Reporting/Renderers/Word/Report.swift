/// A report: what it tells, and what its case for a meeting says before its bilag.
package struct Report: Sendable, Hashable {
  package let document: Document
  package let summary: CaseSummary
}

extension DocumentBuilder {
  /// The report, and what its case says before its bilag.
  package var report: Report { Report(document: document(.report), summary: CaseSummaryBuilder(context).summary) }
}
