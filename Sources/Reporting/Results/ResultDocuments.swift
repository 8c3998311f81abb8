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

  /// The commands whose results a report can show.
  package static let commands = [
    "run", "compare", "grid", "why", "breakeven", "sensitivity", "spiral", "erlang", "backtest", "calibrate",
  ]

  /// Commands that are about something else by nature: theory, the past and a list of residents.
  private static let ofTheirOwn = ["erlang", "backtest", "calibrate"]

  /// In the order of ``commands``.
  package let documents: [Document]
  private let roots: [String: ResultNode]

  /// Results that belong together.
  ///
  /// - Throws: ``ReportError`` when one of them is no result of Plads, is of another scenario, or is there twice, and
  ///   when there is neither a run nor a comparison.
  package init(_ documents: [Document]) throws(ReportError) {
    var roots: [String: ResultNode] = [:]
    var names: [String: String] = [:]
    var first: (name: String, fingerprint: String)?
    for document in documents {
      let command = ResultNode(document: "", document.value)["command"]?.string
      guard let command, Self.commands.contains(command) else {
        throw .noResult(file: document.name, command: command)
      }
      let root = ResultNode(document: command, document.value)
      guard let fingerprint = root["scenario"]?["fingerprint"]?.string ?? (command == "erlang" ? "" : nil) else {
        throw .noResult(file: document.name, command: command)
      }
      let isOfItsOwn = Self.ofTheirOwn.contains(command)
      if !isOfItsOwn, let first, first.fingerprint != fingerprint {
        throw .otherScenario(file: document.name, fingerprint, than: first.name, first.fingerprint)
      }
      if let earlier = names[command] { throw .twice(command: command, earlier, document.name) }
      (roots[command], names[command]) = (root, document.name)
      if !isOfItsOwn, first == nil { first = (document.name, fingerprint) }
    }
    guard roots["compare"] != nil || roots["run"] != nil else { throw .nothingSimulated }
    self.roots = roots
    let order = Self.commands
    self.documents = documents.sorted { left, right in
      func place(_ document: Document) -> Int {
        ResultNode(document: "", document.value)["command"]?.string.flatMap(order.firstIndex(of:)) ?? order.count
      }
      return place(left) < place(right)
    }
  }

  /// The result of a command; nil when there is none.
  package subscript(command: String) -> ResultNode? { roots[command] }

  /// The result the report is about: the comparison, or the run where there is none.
  package var main: ResultNode {
    guard let main = roots["compare"] ?? roots["run"] else { preconditionFailure("checked when made") }
    return main
  }
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
    switch self {
    case .noResult(let file, let command?):
      "‘\(file)’ is a result of ‘\(command)’, which a report cannot show.\n  "
        + "Expected results of \(ResultDocuments.commands.joined(separator: ", "))."
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
