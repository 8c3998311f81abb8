internal import Office
/// The sheet of sources, assumptions and conflicts, and of how the figures are made again.
struct SourcesSheet {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  func sheet(_ name: SheetName) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(name, widths: [22, 52, 92])
    sheet.append([.text(phrases.sheetTitle(.sources), .title)])
    sheet.append([.text(phrases.sourcesNote, .note)])
    sheet.headerRows = sheet.append([
      .text(phrases.kindColumn, .header), .text(phrases.path, .header), .text(phrases.textColumn, .header),
    ])
    let provenance = context.documents.main[.provenance]
    for (key, kind): (ResultKey, String) in [(.assumptions, phrases.assumption), (.sources, phrases.source)] {
      for entry in provenance?[key]?.elements ?? [] {
        sheet.append([
          .text(kind), .text(entry[.path]?.string ?? "", .source), .text(entry[.text]?.string ?? "", .source),
        ])
      }
    }
    for path in provenance?[.unreferenced]?.elements ?? [] {
      sheet.append([
        .text(phrases.withoutSource), .text(path.string ?? "", .source), .text(phrases.withoutSourceNote, .source),
      ])
    }
    for conflict in provenance?[.conflicts]?.elements ?? [] {
      let values = (conflict[.values]?.elements ?? []).map {
        "\($0[.label]?.string ?? ""): \($0[.text]?.string ?? "")"
      }
      let source = conflict[.source]?.string.map { ["(\($0))"] } ?? []
      let text = [conflict[.text]?.string ?? ""] + values + source
      sheet.append([
        .text(phrases.conflict), .text(conflict[.subject]?.string ?? "", .source),
        .text(text.joined(separator: "\n"), .source),
      ])
    }
    addReproduction(to: &sheet)
    return sheet
  }

  private func addReproduction(to sheet: inout Workbook.Sheet) {
    sheet.append([])
    sheet.append([.text(phrases.title(of: .reproduction), .heading)])
    for block in ReproductionSection(context).blocks {
      switch block {
      case .facts(let facts):
        for fact in facts { sheet.append([.text(fact.name), .text(fact.value.plain, .source)]) }
      case .command(let command):
        sheet.append([.text(phrases.reproduceCommand), .text(command, .note)])
      default: continue
      }
    }
  }
}
