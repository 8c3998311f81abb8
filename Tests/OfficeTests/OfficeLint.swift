@testable import Office

/// What readers of their own make miss: whether the parts of an office file fit together.
struct OfficeLint {
  private(set) var problems: [String]
  private let files: [String: [UInt8]]
  private var roots: [String: XMLTree] = [:]
  private var relationships: [String: [String: String]] = [:]

  init(_ file: [UInt8]) {
    let archive = ZipReader(file)
    problems = archive.problems
    files = Dictionary(archive.files.map { ("/" + $0.name, $0.bytes) }) { first, _ in first }
    for (name, bytes) in files where !name.hasSuffix(".xlsx") {
      if let root = XMLTree.parse(bytes) { roots[name] = root } else { problems.append("\(name): not well formed") }
    }
    if archive.files.first?.name != "[Content_Types].xml" { problems.append("content types do not come first") }
    checkContentTypes()
    checkRelationships()
    if files["/xl/workbook.xml"] != nil { checkWorkbook() }
    if files["/word/document.xml"] != nil { checkDocument() }
    for (name, bytes) in files where name.hasSuffix(".xlsx") {
      problems += OfficeLint(bytes).problems.map { "\(name): \($0)" }
    }
  }

  private mutating func check(_ holds: Bool, _ problem: @autoclosure () -> String) {
    if !holds { problems.append(problem()) }
  }

  private func elements(_ part: String, _ name: String) -> [XMLTree] { roots[part]?.all(name) ?? [] }

  private mutating func checkContentTypes() {
    let types = "/[Content_Types].xml"
    let defaults = Set(elements(types, "Default").compactMap { $0.attributes["Extension"] })
    let overrides = elements(types, "Override").compactMap { $0.attributes["PartName"] }
    check(Set(overrides).count == overrides.count, "a content type twice")
    for name in overrides { check(files[name] != nil, "\(name): a content type without part") }
    for name in files.keys where name != types {
      let isRelationships = name.hasSuffix(".rels") && defaults.contains("rels")
      check(isRelationships || overrides.contains(name), "\(name): no content type")
    }
  }

  private mutating func checkRelationships() {
    for name in files.keys where name.hasSuffix(".rels") {
      let items = elements(name, "Relationship")
      let pairs = items.compactMap { item in
        item.attributes["Id"].flatMap { id in item.attributes["Target"].map { (id, $0) } }
      }
      check(pairs.count == Set(pairs.map(\.0)).count && pairs.count == items.count, "\(name): ids are not unique")
      for (id, target) in pairs { check(files[target] != nil, "\(name): \(id) leads nowhere: \(target)") }
      let part = name.replacing("/_rels/", with: "/").dropLast(".rels".count)
      relationships[String(part)] = Dictionary(pairs) { first, _ in first }
    }
    for (part, root) in roots {
      let used = root.everything.flatMap { $0.attributes.filter { $0.key.hasPrefix("r:") }.map(\.value) }
      let known = relationships[part] ?? [:]
      for id in used { check(known[id] != nil, "\(part): no relationship \(id)") }
    }
  }
}

// MARK: - Workbooks

extension OfficeLint {
  private mutating func checkWorkbook() {
    let main = "/xl/workbook.xml"
    let styles = roots["/xl/styles.xml"]
    let styleCount = styles?.first("cellXfs")?.children.count ?? 0
    for (list, attribute) in [("fonts", "fontId"), ("fills", "fillId"), ("borders", "borderId")] {
      let count = styles?.first(list)?.children.count ?? 0
      check(styles?.first(list)?.attributes["count"] == String(count), "\(list): wrong count")
      for style in styles?.first("cellXfs")?.children ?? [] {
        check((0..<count).contains(Int(style.attributes[attribute] ?? "") ?? -1), "\(attribute) out of range")
      }
    }
    let sheets = elements(main, "sheet")
    let names = sheets.compactMap { $0.attributes["name"] }
    check(Set(names.map { $0.lowercased() }).count == sheets.count, "sheets have the same name")
    for name in names { check((1...31).contains(name.utf16.count), "\(name): a sheet's name is too long") }

    var cells: [String: [String: XMLTree]] = [:]
    var titles = elements(main, "definedName").compactMap { $0.attributes["name"] }
      .filter { !$0.hasPrefix("_xlnm.") }
    for sheet in sheets {
      let part = sheet.attributes["r:id"].flatMap { relationships[main]?[$0] } ?? ""
      let all = elements(part, "c")
      let references = all.compactMap { $0.attributes["r"] }
      check(Set(references).count == all.count, "\(part): a cell twice")
      for cell in all {
        check((0..<styleCount).contains(Int(cell.attributes["s"] ?? "0") ?? -1), "\(part): style out of range")
      }
      let grid = Dictionary(zip(references, all)) { first, _ in first }
      cells[sheet.attributes["name"] ?? ""] = grid
      for id in elements(part, "tablePart").compactMap({ $0.attributes["r:id"] }) {
        if let name = checkTable(relationships[part]?[id] ?? "", grid) { titles.append(name) }
      }
    }
    check(Set(titles.map { $0.lowercased() }).count == titles.count, "names or tables have the same name")
    for name in elements(main, "definedName") {
      check(
        names.contains { name.text.contains("'" + $0.replacing("'", with: "''") + "'!") },
        "\(name.attributes): refers to no sheet: \(name.text)")
    }
    for part in roots.keys where part.hasPrefix("/xl/charts/chart") { checkChart(part, cells) }
  }

  /// The name of the table.
  private mutating func checkTable(_ part: String, _ cells: [String: XMLTree]) -> String? {
    guard let table = roots[part], let range = table.attributes["ref"].flatMap(Self.places) else {
      problems.append("\(part): no table")
      return nil
    }
    let titles = table.all("tableColumn").compactMap { $0.attributes["name"] }
    let header = range.filter { $0.row == range[0].row }.map(\.text)
    check(titles.count == header.count, "\(part): wrong number of columns")
    check(Set(titles.map { $0.lowercased() }).count == titles.count, "\(part): columns have the same name")
    check(table.first("autoFilter")?.attributes["ref"] == table.attributes["ref"], "\(part): filter elsewhere")
    for (title, place) in zip(titles, header) {
      check(cells[place]?.allText == title, "\(part): column \(title) is not titled so")
    }
    check(range.count > header.count, "\(part): no row")
    return table.attributes["displayName"]
  }

  /// Whether what a chart shows is what the cells hold that it refers to.
  private mutating func checkChart(_ part: String, _ cells: [String: [String: XMLTree]]) {
    for reference in elements(part, "c:strRef") + elements(part, "c:numRef") {
      let formula = reference.first("c:f")?.text ?? ""
      guard let mark = formula.lastIndex(of: "!"), let range = Self.places(String(formula[mark...].dropFirst()))
      else {
        problems.append("\(part): \(formula) is no range")
        continue
      }
      let sheet = String(formula[..<mark].dropFirst().dropLast()).replacing("''", with: "'")
      let cached = reference.all("c:pt").reduce(into: [String: String]()) {
        $0[$1.attributes["idx"] ?? ""] = $1.allText
      }
      check(reference.all("c:ptCount").first?.attributes["val"] == String(range.count), "\(part): wrong count")
      for (index, place) in range.enumerated() {
        let cell = cells[sheet]?[place.text]
        let written = (cell?.first("v") ?? cell?.first("is"))?.allText ?? ""
        // A sheet escapes what it would take for a code; a chart does not.
        let shown = written.replacing("_x005F_", with: "_")
        check(shown == cached[String(index)] ?? "", "\(part): \(formula) \(place.text) shows another value")
      }
    }
  }

  /// The cells of `$B$2:$D$9`, row by row.
  private static func places(_ range: String) -> [CellReference]? {
    let ends = range.split(separator: ":").compactMap { end -> CellReference? in
      guard let match = String(end).wholeMatch(of: /\$?([A-Z]+)\$?([0-9]+)/), let row = Int(match.2) else {
        return nil
      }
      return CellReference(column: match.1.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }, row: row)
    }
    guard let first = ends.first, let last = ends.last else { return nil }
    return (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellReference(column: $0, row: row) }
    }
  }
}

// MARK: - Documents

extension OfficeLint {
  private mutating func checkDocument() {
    let main = "/word/document.xml"
    let styles = Set(elements("/word/styles.xml", "w:style").compactMap { $0.attributes["w:styleId"] })
    for root in roots.values {
      let all = root.everything
      for element in all where ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"].contains(element.name) {
        check(styles.contains(element.attributes["w:val"] ?? ""), "no style \(element.attributes)")
      }
    }
    let lists = Set(elements("/word/numbering.xml", "w:num").compactMap { $0.attributes["w:numId"] })
    let used = (elements(main, "w:numId") + elements("/word/styles.xml", "w:numId"))
      .compactMap { $0.attributes["w:val"] }
    for list in used { check(lists.contains(list), "no list \(list)") }
    let drawings = elements(main, "wp:docPr").compactMap { $0.attributes["id"] }
    check(Set(drawings).count == drawings.count, "drawings have the same id")
    let fields = elements(main, "w:sdtPr").compactMap { $0.first("w:id")?.attributes["w:val"] }
    check(Set(fields).count == fields.count, "fields have the same id")
    for table in elements(main, "w:tbl") {
      let columns = table.all("w:gridCol").count
      let rows = table.all("w:tr")
      check(rows.allSatisfy { $0.all("w:tc").count == columns }, "a table is not a rectangle")
      check(rows.first?.all("w:tblHeader").count == 1, "a table has no header row")
    }
    for part in roots.keys where part.hasPrefix("/word/charts/chart") { checkEmbedded(part) }
  }

  /// A chart's own table is checked like a sheet's: put the chart beside it.
  private mutating func checkEmbedded(_ part: String) {
    guard let name = relationships[part]?.values.first, let bytes = files[name] else {
      problems.append("\(part): no workbook")
      return
    }
    let archive = ZipReader(bytes)
    let sheet = archive.files.first { $0.name == "xl/worksheets/sheet1.xml" }.flatMap { XMLTree.parse($0.bytes) }
    let title = archive.files.first { $0.name == "xl/workbook.xml" }.flatMap { XMLTree.parse($0.bytes) }?
      .all("sheet").first?.attributes["name"]
    let cells = (sheet?.all("c") ?? []).reduce(into: [String: XMLTree]()) { $0[$1.attributes["r"] ?? ""] = $1 }
    checkChart(part, [title ?? "": cells])
  }
}
