internal import Forecasting
package import Occupancy

/// Makes a report of saved results. It shows and does not recommend.
package struct ReportBuilder {
  private let context: ReportContext
  private let date: CivilDate?
  private let question: String?

  /// A report of `documents`.
  ///
  /// - Parameters:
  ///   - documents: what it is made of.
  ///   - language: the language of its words.
  ///   - date: told on the report; nil for none.
  ///   - question: told instead of what the scenario says it is about.
  /// - Throws: ``ReportError/incomplete(path:)`` when a result lacks what every result has.
  package init(
    _ documents: ResultDocuments, language: Language, date: CivilDate? = nil, question: String? = nil
  ) throws(ReportError) {
    context = try ReportContext(documents, language)
    (self.date, self.question) = (date, question)
  }

  /// The report.
  package var report: Report {
    let name = context.scenario?[.name]?.string ?? ""
    return Report(
      language: context.language, title: name, question: question ?? context.scenario?[.about]?.string ?? name,
      date: date.map { context.phrases.date($0) }, maker: "Plads \(context.documents.main[.version]?.string ?? "")",
      sections: ReportSection.Kind.allCases.compactMap(section), summary: CaseSummaryBuilder(context).summary)
  }

  /// A section; nil where the results have nothing for it.
  private func section(_ kind: ReportSection.Kind) -> ReportSection? {
    let blocks: [ReportBlock] =
      switch kind {
      case .answer: AnswerSection(context).blocks
      case .viability: ViabilitySection(context).blocks
      case .capacity: CapacitySection(context).blocks
      case .accounts: AccountsSection(context).blocks
      case .variants: VariantsSection(context).blocks
      case .grid: GridSection(context).blocks
      case .waiting: WaitingSection(context).blocks
      case .kommuner: KommunerSection(context).blocks
      case .sensitivity: SensitivitySection(context).blocks
      case .reference: ReferenceSection(context).blocks + TheorySection(context).blocks
      case .data: DataSection(context).blocks
      case .backtest: BacktestSection(context).blocks
      case .sources: SourcesSection(context).blocks
      case .conflicts: ConflictsSection(context).blocks
      case .reproduction: ReproductionSection(context).blocks
      }
    return blocks.isEmpty ? nil : ReportSection(kind: kind, title: context.phrases.title(of: kind), blocks: blocks)
  }
}
