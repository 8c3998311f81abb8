internal import Forecasting

/// The answers of `erlang` for the terminal.
package struct ErlangText {
  private let subject: Subject?
  private let variant: String?
  private let sections: [ErlangSection]
  private let version: String
  private let page: TextPage

  /// Answers about a scenario, or without one.
  package init(_ subject: Subject?, variant: String?, _ sections: [ErlangSection], version: String, page: TextPage) {
    (self.subject, self.variant, self.sections) = (subject, variant, sections)
    (self.version, self.page) = (version, page)
  }

  /// All of it.
  package var text: String {
    let blocks = [header] + sections.flatMap(blocks) + [notes] + (subject.map(page.footer) ?? [])
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var header: String {
    guard let subject else {
      return page.title("Places, demand and waiting, by queueing theory") + page.paragraph("Plads \(version).")
    }
    let name = variant.map { " Variant ‘\($0)’." } ?? ""
    return page.title(subject.name)
      + page.paragraph(
        "Places, demand and waiting by queueing theory, without simulating. Period \(subject.periodText).\(name)")
      + page.made(subject)
  }

  private func blocks(_ section: ErlangSection) -> [String] {
    let tables = ErlangTables(section)
    var blocks = [section.name.map(page.heading) ?? ""]
    if let outcomes = tables.outcomes { blocks.append(page.paragraph("What the demand gives") + page.table(outcomes)) }
    for list in section.lists {
      guard let needs = tables.needs(list) else { continue }
      blocks.append(page.paragraph(caption(list, section)) + page.table(needs))
    }
    if let fewest = tables.fewest { blocks.append(page.paragraph("The fewest places") + page.table(fewest)) }
    blocks += ErlangReading(section).paragraphs.map(page.paragraph)
    if !section.disregarded.isEmpty {
      blocks.append(
        page.paragraph(
          "The formulas know nothing of some things in this scenario: \(section.disregarded.map(\.clause).listed). "
            + "`plads run \(page.file)` simulates them."))
    }
    return blocks
  }

  private func caption(_ list: PlaceUnit.List, _ section: ErlangSection) -> String {
    switch list {
    case .noList: "What a belægning takes without a waiting list (Erlang B)"
    case .patience(let mean):
      "What it takes with a waiting list and a mean patience of \(section.time(mean)) (Erlang A)"
    case .unlimited: "What it takes with a waiting list that nobody leaves (Erlang C)"
    }
  }

  private var notes: String {
    let needsStay = sections.contains { !$0.isInDays }
    let notes = [
      "Demand ÷ places is referrals × mean stay ÷ places: the residents there would be if everybody found a place, for "
        + "each place. Figures are of the long run: referrals at random and at the same rate throughout, anyone fits any "
        + "place.",
      "Without a list they hold for stays of any shape; with one they assume exponential stays and patience, and tell the "
        + "order of magnitude for others.",
      needsStay ? "With --stay, such as --stay \"900 dage\", referrals a year and waits in days are told too." : nil,
    ]
    return notes.compactMap(\.self).map(page.paragraph).joined()
  }
}
