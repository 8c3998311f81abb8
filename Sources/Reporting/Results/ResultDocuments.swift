/// Saved results of one scenario, by the command that made them.
package struct ResultDocuments: Sendable {
  /// A result and where it came from.
  package struct Document: Sendable {
    /// What the user calls it: the name of a file without its folder.
    package let name: String
    /// The whole document.
    package let value: JSONValue

    /// A document.
    package init(name: String, _ value: JSONValue) {
      (self.name, self.value) = (name, value)
    }
  }

  /// In the order of ``ResultCommand``.
  package let documents: [Document]
  private let roots: [ResultCommand: ResultNode]

  /// Results that belong together.
  ///
  /// - Throws: ``ReportError`` when one of them is no result of Plads, is of another scenario, or is there twice, and
  ///   when there is neither a run nor a comparison.
  package init(_ documents: [Document]) throws(ReportError) {
    var roots: [ResultCommand: ResultNode] = [:]
    var names: [ResultCommand: String] = [:]
    var first: (name: String, fingerprint: String)?
    for document in documents {
      let told = ResultNode(document: "", document.value)[.command]?.string
      guard let command = told.flatMap(ResultCommand.init(rawValue:)), command.isTold else {
        throw .noResult(file: document.name, command: told)
      }
      let root = ResultNode(document: command.rawValue, document.value)
      guard let fingerprint = root[.scenario]?[.fingerprint]?.string ?? (command == .erlang ? "" : nil) else {
        throw .noResult(file: document.name, command: told)
      }
      if !command.isOfItsOwn, let first, first.fingerprint != fingerprint {
        throw .otherScenario(file: document.name, fingerprint, than: first.name, first.fingerprint)
      }
      if let earlier = names[command] { throw .twice(command: command.rawValue, earlier, document.name) }
      roots[command] = root
      names[command] = document.name
      if !command.isOfItsOwn, first == nil { first = (document.name, fingerprint) }
    }
    guard roots[.compare] != nil || roots[.run] != nil else { throw .nothingSimulated }
    self.roots = roots
    self.documents = ResultCommand.allCases.compactMap { command in
      documents.first { ResultNode(document: "", $0.value)[.command]?.string == command.rawValue }
    }
  }

  /// The result of one command by itself.
  init(_ command: ResultCommand, _ value: JSONValue) {
    documents = [Document(name: command.rawValue, value)]
    roots = [command: ResultNode(document: command.rawValue, value)]
  }

  /// One file of the result of `check`.
  init(file index: Int, ofCheck value: JSONValue) {
    documents = [Document(name: ResultCommand.check.rawValue, value)]
    roots = [.check: ResultNode(document: ResultCommand.check.rawValue, value)[.files]?[index]].compactMapValues { $0 }
  }

  /// The version of Plads that made them.
  var version: String {
    let first = documents.first.map { ResultNode(document: "", $0.value) }
    return (main[.version] ?? first?[.version])?.string ?? ""
  }

  /// The result of a command; nil when there is none.
  package subscript(command: ResultCommand) -> ResultNode? { roots[command] }

  /// The result it is all about: the comparison, the run where there is none, or the only one there is.
  package var main: ResultNode {
    guard let main = roots[command] else { preconditionFailure("the command is one of the roots") }
    return main
  }

  /// The command whose result is the main one.
  var command: ResultCommand {
    let order = [ResultCommand.compare, .run] + ResultCommand.allCases
    guard let first = order.first(where: { roots[$0] != nil }) else { preconditionFailure("never empty") }
    return first
  }

  /// Whether variants were simulated and stand in the main result.
  var areSimulated: Bool { roots[.compare] != nil || roots[.run] != nil }
}

/// Why no report can be made of some results.
package enum ReportError: Error, Equatable {
  /// A file that is no result of Plads, or of a command a report does not show.
  case noResult(file: String, command: String?)
  /// Results of different scenarios.
  case otherScenario(file: String, String, than: String, String)
  /// Two results of one command.
  case twice(command: String, String, String)
  /// No run and no comparison.
  case nothingSimulated
  /// Something every result has is missing, so the file was made by another version or changed by hand.
  case incomplete(path: String)

  /// What is wrong and what to do next.
  package var message: String {
    // Names, commands and paths come from files that may come from anyone.
    words.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visibleInTerminal }
      .joined(separator: "\n")
  }

  private var words: String {
    switch self {
    case .noResult(let file, let command?):
      "‘\(file)’ is a result of ‘\(command)’, which a report cannot show.\n  "
        + "Expected results of \(ResultCommand.allCases.filter { $0.isTold }.map { $0.rawValue }.joined(separator: ", "))."
    case .noResult(let file, nil):
      "‘\(file)’ is neither a scenario nor a result saved with --json.\n  Expected a .jsonc scenario, or a file "
        + "written by --json."
    case .otherScenario(let file, let fingerprint, let other, let expected):
      "‘\(file)’ is of another scenario (\(fingerprint)) than ‘\(other)’ (\(expected)).\n  "
        + "Make them again from the same scenario with the same --set."
    case .twice(let command, let one, let other):
      "‘\(one)’ and ‘\(other)’ are both results of ‘\(command)’.\n  Keep one of them."
    case .nothingSimulated:
      "there is neither a result of ‘run’ nor one of ‘compare’ to report.\n  Add one, or give the scenario itself."
    case .incomplete(let path):
      "the result has nothing at ‘\(path)’.\n  It was made by another version of Plads, or changed: make it again."
    }
  }
}
