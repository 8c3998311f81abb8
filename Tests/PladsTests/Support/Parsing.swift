import Testing

@testable import plads

/// The command that arguments ask for, read as that command.
func command<Asked: Command>(_ type: Asked.Type, _ arguments: [String]) throws -> Asked {
  guard case .perform(let command) = try Commands.read([Asked.declaration.name] + arguments) else {
    throw AnotherOutcome()
  }
  return try #require(command as? Asked)
}

/// The text that arguments ask for, such as help.
func shown(_ arguments: [String]) throws -> String {
  guard case .show(let text) = try Commands.read(arguments) else { throw AnotherOutcome() }
  return text
}

/// Arguments that lead to something else than a test expects.
private struct AnotherOutcome: Error {}
