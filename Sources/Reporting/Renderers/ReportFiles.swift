internal import Office
/// The files of a report: every format, and the results it is made from.
package struct ReportFiles {
  private let report: Report
  private let results: ResultDocuments
  private let template: CaseTemplate

  /// The files of `report`, which is made from `results`.
  package init(_ report: Report, _ results: ResultDocuments, template: CaseTemplate) {
    (self.report, self.results, self.template) = (report, results, template)
  }

  /// Names and contents, the page first.
  ///
  /// - Throws: ``ReportError/incomplete(path:)`` when the results lack what every result has.
  package func all() throws(ReportError) -> [(name: String, bytes: [UInt8])] {
    let workbook = try ReportWorkbook(report, results)
    return [
      ("rapport.html", Array(HTMLPage(report.document).text.utf8)),
      ("sag.docx", CaseDocument(report, template: template).bytes), ("takst.xlsx", workbook.bytes),
    ]
      + ReportCSV(results, report.document).files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
      + results.documents.map { document in
        let command = ResultNode(document: "", document.value)[.command]?.string ?? "result"
        return ("\(command).json", Array(document.value.text.utf8))
      }
  }
}
