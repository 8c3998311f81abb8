internal import Forecasting
internal import Office
/// A report as a case for a meeting of DAS: about a page with fields to fill in, and the report's sections as its bilag.
package struct CaseDocument {
  private let report: Report
  private let template: CaseTemplate
  private let phrases: Phrases
  private let bilag: [Bilag]

  /// A section of the report behind the case.
  private struct Bilag {
    let kind: Section.Kind
    let title: String
    let blocks: [Block]
  }

  /// The case of a report with the headings of a year.
  package init(_ report: Report, template: CaseTemplate) {
    let phrases = Phrases(report.document.language)
    (self.report, self.template, self.phrases) = (report, template, phrases)
    bilag = report.document.sections.compactMap { section in
      let isAnswer = section.kind == .answer
      let blocks = isAnswer ? section.blocks.filter(Self.isPicture) : section.blocks
      if blocks.isEmpty { return nil }
      return Bilag(kind: section.kind, title: isAnswer ? phrases.pictureTitle : section.title, blocks: blocks)
    }
  }

  /// The sentences of the answer are the resumé.
  private static func isPicture(_ block: Block) -> Bool {
    switch block {
    case .heading, .lead: false
    default: true
    }
  }

  /// The file; the same report always gives the same bytes.
  package var bytes: [UInt8] { document.bytes }

  var document: WordDocument {
    let properties = OfficeProperties(
      title: report.document.title, language: report.document.language.office, application: report.document.maker)
    return WordDocument(
      properties: properties, header: phrases.caseHeader, words: phrases.documentWords,
      blocks: head + template.parts.flatMap { [.heading(1, phrases.title(of: $0))] + blocks(of: $0) } + annexes)
  }

  // MARK: The case

  private var head: [WordDocument.Block] {
    [
      .paragraph([.text(phrases.itemLabel), field(.item), .text(phrases.meetingLabel), field(.meeting)]),
      .title(report.document.title.forPaper),
      .paragraph([.text(phrases.journalLabel), field(.journal)]),
    ]
  }

  private func blocks(of part: CasePart) -> [WordDocument.Block] {
    switch part {
    case .resumé: answer
    case .baggrund: background
    case .sagsfremstilling: [.paragraph([.text(basis)])] + report.summary.tilbud.flatMap(told)
    case .indstilling: proposal
    case .bilag:
      [
        .bullets(
          bilag.enumerated().map { [.text(phrases.bilagTitle($0 + 1, $1.title))] } + [[field(.moreBilag)]])
      ]
    case .beslutning: [.paragraph([field(.decision)])]
    }
  }

  /// The answer's sentences, each tilbud named where there are several.
  private var answer: [WordDocument.Block] {
    var name: String?
    return (report.document.sections.first { $0.kind == .answer }?.blocks ?? []).compactMap { block in
      switch block {
      case .heading(let text):
        name = text
        return nil
      case .lead(let text):
        defer { name = nil }
        return .paragraph((name.map { [.bold($0 + ": ")] } ?? []) + [.text(text.forPaper)])
      default: return nil
      }
    }
  }

  private var background: [WordDocument.Block] {
    let question = report.document.question.map { [WordDocument.Inline.text($0.forPaper)] } ?? []
    return (question.isEmpty ? [] : [.paragraph(question)]) + [.paragraph([field(.background)])]
      + report.summary.tilbud.map { tilbud in
        let places = tilbud.places.map { " " + $0.forPaper } ?? ""
        let told = WordDocument.Inline.text(tilbud.target.forPaper + places + " ")
        if let about = tilbud.about { return .paragraph([told, .text(RichText(about).forPaper)]) }
        return .paragraph([told, .text(phrases.targetLabel + ": "), field(.target)])
      }
  }

  /// How the figures were made, and where their assumptions stand.
  private var basis: String {
    let sources = bilag.firstIndex { $0.kind == .sources }.map { phrases.seeBilag($0 + 1, bilag[$0].title) }
    let maker = phrases.made(by: report.document.maker, on: report.document.date) + "."
    return [report.summary.basis.forPaper, sources, maker].compactMap { $0 }.joined(separator: " ")
  }

  /// A tilbud in the order of an årsrapport's summary.
  private func told(_ tilbud: TilbudSummary) -> [WordDocument.Block] {
    func item(_ label: String, _ text: RichText?, otherwise field: CaseField? = nil) -> [[WordDocument.Inline]] {
      let content: WordDocument.Inline? = text.map { .text($0.forPaper) } ?? field.map(self.field)
      return content.map { [[.bold(label + ": "), $0]] } ?? []
    }
    let items =
      item(phrases.occupancyLabel(isHourly: tilbud.isHourly), tilbud.occupancy)
      + item(phrases.decisionsLabel, nil, otherwise: .decisions)
      + item(phrases.title(.takst, isHourly: tilbud.isHourly), tilbud.takst)
      + item(phrases.title(.result), tilbud.result)
      + item(phrases.cause, tilbud.cause, otherwise: .cause) + item(phrases.outlookLabel, tilbud.outlook)
    return (report.summary.tilbud.count > 1 ? [.heading(2, tilbud.name)] : []) + [.bullets(items)]
  }

  // MARK: The proposal

  /// What there is to choose from, with the choice left to the reader.
  private var proposal: [WordDocument.Block] {
    let choices = report.summary.choices
    let verb = WordDocument.Inline.choice(
      name: phrases.field(.verb).name, placeholder: phrases.field(.verb).placeholder, options: phrases.verbs)
    let opening = WordDocument.Block.paragraph([.text(phrases.proposal)])
    guard choices.count > 1 else {
      let items = choices.map { [verb, .text(": " + $0.text.forPaper)] }
      return [opening, .bullets(items + [[field(.moreItems)]])]
    }
    let (before, after) = phrases.oneOfThese
    return [
      opening, .bullets([[verb, .text(before), field(.choice), .text(after)]]),
      .numbered(
        choices.map { choice in
          [.text((choice.name.map { phrases.variantsNamed([$0]).forPaper + ": " } ?? "") + choice.text.forPaper)]
        }),
      .bullets([[field(.moreItems)]]), .note([.text(phrases.choicesNote)]),
    ]
  }

  // MARK: The bilag

  private var annexes: [WordDocument.Block] {
    let blocks = CaseBlocks(phrases)
    var drawn: Set<Chart> = []
    /// A chart that the page shows again, further down, is on the paper already.
    func isNew(_ block: Block) -> Bool {
      if case .chart(let chart) = block { drawn.insert(chart).inserted } else { true }
    }
    return [.pageBreak]
      + bilag.enumerated().flatMap { number, annex in
        [.heading(1, phrases.bilagTitle(number + 1, annex.title))]
          + annex.blocks.filter(isNew).flatMap(blocks.blocks)
      }
  }

  private func field(_ field: CaseField) -> WordDocument.Inline {
    let (name, placeholder) = phrases.field(field)
    return .field(name: name, placeholder: placeholder)
  }
}
