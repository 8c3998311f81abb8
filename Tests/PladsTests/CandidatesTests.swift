import Testing

@testable import plads

@Suite("What a shell may offer")
struct CandidatesTests {
  /// The words offered for the last of some words, without what they mean.
  private func offered(_ words: String...) throws -> [String] {
    try shown(["__complete"] + words).split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  @Test("Every command is known, and told with its summary")
  func commands() throws {
    let names = Commands.declarations.map(\.name)
    #expect(try offered("") == names + ["help", "--help", "--version"])
    #expect(try offered("help", "") == names + ["--man"])
    #expect(try offered("re") == ["report"])
    #expect(try shown(["__complete", "chec"]) == "check\tfind mistakes in scenarios without simulating\n")
    #expect(try offered("nonsense", "").isEmpty && offered("help", "run", "").isEmpty)
  }

  @Test("Every option of every command is offered until it is given, and again where it may be repeated")
  func options() throws {
    for command in Commands.declarations {
      #expect(try offered(command.name, "-") == command.options.map(\.flag) + ["--help"])
      for option in command.options where option.value == .none {
        #expect(try offered(command.name, option.flag, option.flag).contains(option.flag) == option.repeatable)
      }
    }
    #expect(try offered("run", "--set", "a=b", "--se") == ["--set", "--seed"])
    #expect(try offered("run", "--seed=1", "--se") == ["--set"])
    #expect(try offered("run", "--seed", "--se").isEmpty, "a value is awaited")
    #expect(try offered("run", "--", "--se") == [":files jsonc"])
  }

  @Test("Every word of every option that takes one of some words is offered, after a space and after an equals sign")
  func words() throws {
    for command in Commands.declarations {
      for option in command.options {
        guard case .choice(let words, _) = option.value else { continue }
        #expect(try offered(command.name, option.flag, "") == words)
        #expect(try offered(command.name, option.flag + "=") == words.map { "\(option.flag)=\($0)" })
        // As bash splits it.
        #expect(try offered(command.name, option.flag, "=") == words)
        #expect(try offered(command.name, option.flag, "=", words[0]) == [words[0]])
      }
    }
    #expect(try offered("completion", "") == ["bash", "zsh", "fish"])
    #expect(try offered("completion", "bash", "").isEmpty)
  }

  @Test("Where a file or folder belongs, the shell is asked for those that fit")
  func paths() throws {
    #expect(try offered("run", "") == [":files jsonc"])
    #expect(try offered("run", "a.jsonc", "").isEmpty, "one scenario is enough")
    #expect(try offered("check", "a.jsonc", "") == [":files jsonc"])
    #expect(try offered("report", "") == [":files jsonc json"])
    #expect(try offered("report", "a.json", "--out", "") == [":folders"])
    #expect(try offered("grid", "--csv", "x") == [":files csv"])
    #expect(try offered("run", "--set", "a", "=", "b", "--out=") == [":files"])
    #expect(try offered("init", "") == [":folders"])
    #expect(try offered("run", "--seed", "").isEmpty)
  }
}
