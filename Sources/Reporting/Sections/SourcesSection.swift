/// What the figures rest on: assumptions first, because they are what a reader may want to change.
struct SourcesSection {
  private let context: Context
  /// More values of one list than this are counted.
  private static let mostAlike = 6

  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    guard let provenance = context.documents.main[.provenance] else { return [] }
    let lists = [ResultKey.assumptions, .sources, .unreferenced].map { provenance[$0] }
    let counts = lists.map { list in list.map { context.count($0) } }
    guard let assumed = counts[0], let found = counts[1], let bare = counts[2] else { return [] }
    let unreferenced = gathered(lists[2]?.elements.compactMap { $0.string } ?? [])
    return [.explanation(phrases.provenance(found: found, assumed: assumed, bare: bare))]
      + Block.tables(table(lists[0], phrases.assumptionsCaption, phrases.assumption))
      + Block.tables(table(lists[1], phrases.sourcesCaption, phrases.source))
      + (unreferenced.isEmpty ? [] : [.paragraph(RichText(phrases.unreferenced)), .list(unreferenced)])
  }

  /// Paths, one line for many values by date or number of the same: daily rates would fill pages.
  private func gathered(_ paths: [String]) -> [RichText] {
    var groups: [(parent: String, paths: [String])] = []
    for path in paths {
      let last = path.split(separator: ".").last ?? ""
      let parent = last.first?.isNumber == true ? String(path.dropLast(last.count + 1)) : path
      if groups.last?.parent == parent {
        groups[groups.count - 1].paths.append(path)
      } else {
        groups.append((parent, [path]))
      }
    }
    return groups.flatMap { group in
      group.paths.count > Self.mostAlike
        ? [RichText(phrases.values(at: group.parent, group.paths.count))] : group.paths.map { RichText($0) }
    }
  }

  private func table(_ list: ResultNode?, _ caption: String, _ title: String) -> Table? {
    let entries = list?.elements ?? []
    var table = TableBuilder(caption, rows: phrases.path, entries.map { RichText($0[.path]?.string ?? "") })
    table.addText(title, entries.map { RichText($0[.text]?.string ?? "") })
    return table.table
  }
}

/// Figures of the sources that cannot all be right.
struct ConflictsSection {
  private let context: Context

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    (context.documents.main[.provenance]?[.conflicts]?.elements ?? []).flatMap { conflict -> [Block] in
      let source = conflict[.source]?.string.map { " (\($0))" } ?? ""
      let text = (conflict[.text]?.string ?? "") + source
      let facts = (conflict[.values]?.elements ?? []).map {
        Fact($0[.label]?.string ?? "", RichText($0[.text]?.string ?? ""))
      }
      return [.heading(conflict[.subject]?.string ?? ""), .paragraph(RichText(text))]
        + (facts.isEmpty ? [] : [.facts(facts)])
    }
  }
}
