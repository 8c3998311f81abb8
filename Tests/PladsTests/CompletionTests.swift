import Foundation
import Testing

@testable import plads

/// Whether a program is installed.
private func isInstalled(_ name: String) -> Bool {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/" + name)
}

@Suite("Completion")
struct CompletionTests {
  private let tool: Tool

  init() throws {
    tool = try Tool(["kvisten.jsonc": "", "øst.jsonc": "", "gemt.json": "", "tal.csv": ""])
    try FileManager.default.createDirectory(atPath: tool.folder.path + "/mappe", withIntermediateDirectories: true)
  }

  /// What a shell makes of a script that completes; the script of completion is loaded before.
  private func lines(of shell: String, _ script: String) throws -> [String] {
    try tool.folder.write(tool.output("completion", shell), to: ".completion")
    let binaries = try #require(Tool.executable).deletingLastPathComponent().path
    let ending = try tool.run(
      URL(filePath: "/usr/bin/" + shell), shell == "bash" ? ["--norc", "-c", script] : ["-c", script],
      environment: ["PATH": "\(binaries):/usr/bin:/bin", "HOME": tool.folder.path, "LC_ALL": "C.UTF-8"])
    #expect(ending.errors == "")
    return ending.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }.sorted()
  }

  @Test("Bash completes commands, options, words and files", .enabled(if: isInstalled("bash")))
  func bash() throws {
    func completed(_ words: String...) throws -> [String] {
      let list = words.map { "'\($0)'" }.joined(separator: " ")
      return try lines(
        of: "bash",
        "source .completion; COMP_WORDS=(plads \(list)); COMP_CWORD=\(words.count); _plads plads; "
          + #"printf '%s\n' "${COMPREPLY[@]}""#)
    }
    #expect(try completed("re") == ["report"])
    #expect(try completed("run", "--re") == ["--replay", "--replications"])
    #expect(try completed("report", "x", "--language", "=", "") == ["da", "en"])
    #expect(try completed("run", "") == ["kvisten.jsonc", "mappe", "øst.jsonc"])
    #expect(try completed("run", "k") == ["kvisten.jsonc"])
    #expect(try completed("report", "") == ["gemt.json", "kvisten.jsonc", "mappe", "øst.jsonc"])
    #expect(try completed("run", "a", "--out", "t") == ["tal.csv"])
    #expect(try completed("init", "") == ["mappe"])
  }

  @Test("Fish completes the same", .enabled(if: isInstalled("fish")))
  func fish() throws {
    func completed(_ line: String) throws -> [String] {
      try lines(of: "fish", "source .completion; complete -C '\(line)'")
    }
    #expect(try completed("plads re") == ["report"])
    #expect(try completed("plads run --re") == ["--replay", "--replications"])
    #expect(try completed("plads report x --language=") == ["--language=da", "--language=en"])
    #expect(try completed("plads run ") == ["kvisten.jsonc", "mappe/", "øst.jsonc"])
    #expect(try completed("plads init ") == ["mappe/"])
  }

  @Test("Zsh reads its script", .enabled(if: isInstalled("zsh")))
  func zsh() throws {
    #expect(
      try lines(of: "zsh", "autoload -U compinit; compinit -u -D; source ./.completion; print $_comps[plads]") == [
        "_plads"
      ])
  }

  @Test("A shell that is not known is refused with those that are")
  func unknown() throws {
    let error = #expect(throws: UsageError.self) { try Commands.read(["completion", "zhs"]) }
    #expect(
      error?.message == """
        plads completion: 'zhs' is not right for SHELL.
          Expected one of bash, zsh, fish. Did you mean 'zsh'?
          See 'plads completion --help'.
        """)
    #expect(throws: UsageError.self) { try Commands.read(["completion"]) }
    let option = #expect(throws: UsageError.self) { try Commands.read(["completion", "bash", "--json"]) }
    #expect(option?.message.contains("It takes no options.") == true)
  }
}
