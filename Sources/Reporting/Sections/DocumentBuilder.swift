package import Occupancy

/// Tells results in a language. It shows and does not recommend.
package struct DocumentBuilder {
  let context: Context
  private let date: CivilDate?
  private let question: String?

  /// What is told of `documents`.
  ///
  /// - Parameters:
  ///   - documents: what it is made of.
  ///   - language: the language of its words.
  ///   - date: told on a report; nil for none.
  ///   - question: told instead of what the scenario says it is about.
  /// - Throws: ``ReportError/incomplete(path:)`` when a result lacks what every result has.
  package init(
    _ documents: ResultDocuments, language: Language, date: CivilDate? = nil, question: String? = nil
  ) throws(ReportError) {
    context = try Context(documents, language)
    self.date = date
    self.question = question
  }

  /// What a command prints of its result.
  ///
  /// - Throws: ``ReportError/incomplete(path:)`` when the result lacks what every result has.
  package static func document(
    of command: ResultCommand, _ value: JSONValue, language: Language
  ) throws(ReportError) -> Document {
    try DocumentBuilder(ResultDocuments(command, value), language: language).document(.command(command))
  }

  /// What `check` prints: a document for every scenario that is in order.
  ///
  /// - Throws: ``ReportError/incomplete(path:)`` when the result lacks what every result has.
  package static func documents(
    ofCheck value: JSONValue, language: Language
  ) throws(ReportError) -> [Document] {
    var documents: [Document] = []
    let files = ResultNode(document: ResultCommand.check.rawValue, value)[.files]?.elements ?? []
    for (index, file) in files.enumerated() where file[.ok]?.bool == true {
      let results = ResultDocuments(file: index, ofCheck: value)
      documents.append(try DocumentBuilder(results, language: language).document(.command(.check)))
    }
    return documents
  }

  /// The sections of an outline that the results have something for.
  package func document(_ outline: Outline) -> Document {
    let name = title
    let asked = question ?? context.scenario?[.about]?.string
    return Document(
      language: context.language, title: name, question: asked == name ? nil : asked,
      date: date.map { context.phrases.date($0) }, maker: "Plads \(context.documents.version)",
      sections: outline.sections.compactMap(section))
  }

  /// The scenario's name, or what the result is about where there is no scenario.
  private var title: String {
    switch context.documents.command {
    case .calibrate: context.phrases.calibrationTitle
    default: context.scenario?[.name]?.string ?? context.phrases.theoryTitle
    }
  }

  /// A section; nil where the results have nothing for it.
  private func section(_ kind: Section.Kind) -> Section? {
    let blocks: [Block] =
      switch kind {
      case .answer: answer
      case .expectations: ExpectationsSection(context).blocks
      case .known: KnownSection(context).blocks
      case .limits: LimitsSection(context).blocks
      case .viability: ViabilitySection(context).blocks
      case .capacity: CapacitySection(context).blocks
      case .ydelser: YdelserSection(context).blocks
      case .accounts: AccountsSection(context).blocks
      case .takst: TakstSection(context).blocks
      case .variants: VariantsSection(context).blocks
      case .grid: GridSection(context).blocks
      case .causes: WhySection(context).blocks
      case .breakEven: BreakEvenSection(context).blocks
      case .spiral: SpiralSection(context).blocks
      case .waiting: WaitingSection(context).blocks
      case .kommuner: KommunerSection(context).blocks
      case .sensitivity: SensitivitySection(context).blocks
      case .theory: ReferenceSentences(context).blocks
      case .reference: ReferenceSection(context).blocks
      case .formulas: TheorySection(context).blocks
      case .data: DataSection(context).blocks + DemandSection(context).blocks
      case .backtest: BacktestSection(context).blocks
      case .future: ReplaySection(context).blocks
      case .explanation: ExplanationSection(context).blocks
      case .rules: RulesSection(context).blocks
      case .uncertain: UncertainSection(context).blocks
      case .warnings: WarningsSection(context).blocks
      case .sources: SourcesSection(context).blocks
      case .conflicts: ConflictsSection(context).blocks
      case .reproduction: ReproductionSection(context).blocks
      case .basis: BasisSection(context).blocks
      }
    return blocks.isEmpty ? nil : Section(kind: kind, title: context.phrases.title(of: kind), blocks: blocks)
  }

  /// The answer of the command that made the main result.
  private var answer: [Block] {
    switch context.documents.command {
    case .run, .compare: AnswerSection(context).blocks + DecisionSentence(context).blocks
    case .grid: GridSection(context).answer
    case .why: WhySection(context).answer + DecisionSentence(context).blocks
    case .breakeven: BreakEvenSection(context).answer + DecisionSentence(context).blocks
    case .spiral: SpiralSection(context).answer + DecisionSentence(context).blocks
    case .sensitivity: SensitivitySection(context).answer
    case .erlang: TheoryAnswer(context).blocks
    case .backtest: BacktestSection(context).answer
    case .replay: ReplaySection(context).answer
    case .calibrate: DataSection(context).answer + DemandSection(context).answer
    case .explain: ExplanationAnswer(context).blocks
    case .check: CheckAnswer(context).blocks
    }
  }
}
