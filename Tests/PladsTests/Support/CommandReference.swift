@testable import plads

/// The parts of docs/commands.md that are made from the declarations: `<!-- reference NAME -->` to `<!-- end -->`.
struct CommandReference {
  let commands: [CommandDeclaration]

  /// The page with every part made anew.
  func renewed(_ page: String) -> String {
    var (lines, isOld): ([String], Bool) = ([], false)
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == Self.end { isOld = false }
      if !isOld { lines.append(line) }
      if let name = Self.name(in: line) {
        isOld = true
        lines.append(part(name))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The names of the parts a page has, in order.
  func parts(of page: String) -> [String] {
    page.split(separator: "\n").compactMap { Self.name(in: String($0)) }
  }

  private static let end = "<!-- end -->"

  private static func name(in line: String) -> String? {
    let (start, end) = ("<!-- reference ", " -->")
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    return String(line.dropFirst(start.count).dropLast(end.count))
  }

  private func part(_ name: String) -> String {
    switch name {
    case "commands":
      table(("Command", "What it does"), commands.map { ("[`plads \($0.name)`](#\($0.name))", $0.summary) })
    case "exit codes": table(("Code", "Meaning"), ExitCode.allCases.map { (String($0.rawValue), $0.meaning) })
    default: commands.first { $0.name == name }.map(reference) ?? "There is no command `\(name)`."
    }
  }

  private func reference(_ command: CommandDeclaration) -> String {
    let entries =
      [(command.positional.synopsis, command.positional.explanation)]
      + command.options.map { ($0.synopsis, $0.explanation) }
    return """
      ```
      \(command.usage)
      ```

      \(table(("Argument or option", "Meaning"), entries.map { ("`\($0.0)`", $0.1) }))

      For example `\(command.example)`.
      """
  }

  private func table(_ titles: (String, String), _ rows: [(String, String)]) -> String {
    let lines = rows.map { "| \(cell($0.0)) | \(cell($0.1)) |" }
    return (["| \(titles.0) | \(titles.1) |", "|---|---|"] + lines).joined(separator: "\n")
  }

  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
