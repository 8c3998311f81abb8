import Foundation
import Testing

@testable import plads

@Suite("The reference in docs/commands.md")
struct CommandReferenceTests {
  private let reference = CommandReference(commands: Commands.declarations)

  private func page() throws -> String {
    try String(contentsOf: repository.appending(path: "docs/commands.md"), encoding: .utf8)
  }

  @Test("It is what the declarations say")
  func current() throws {
    try expectRecorded(reference.renewed(page()), "docs/commands.md")
  }

  @Test("It has a part for every command, the list of commands and the exit codes, each once")
  func complete() throws {
    #expect(
      try reference.parts(of: page()).sorted()
        == (Commands.declarations.map(\.name) + ["commands", "exit codes"]).sorted())
  }

  @Test("A part is made anew, and what stands around it is left")
  func renewed() {
    let page = "Before\n<!-- reference check -->\nold\n<!-- end -->\nAfter\n"
    let renewed = reference.renewed(page)
    #expect(renewed.hasPrefix("Before\n<!-- reference check -->\n```\nplads check FILE... [OPTIONS]\n```\n"))
    #expect(renewed.contains("| `--json` | Print the result as JSON. |\n"))
    #expect(renewed.hasSuffix("For example `plads check scenarios/kvisten.jsonc`.\n<!-- end -->\nAfter\n"))
    #expect(reference.renewed(renewed) == renewed)
  }
}
