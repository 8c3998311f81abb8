/// Why a scenario could not be read. The only error of this target.
public enum ScenarioError: Error {
  /// The file called `name` could not be used as a text at all.
  case file(name: String, FileProblem)
  /// The text was read, and this is everything wrong with it, in order of position; `omitted` more were only counted.
  case invalid([Diagnostic], omitted: Int = 0)

  /// What kept a file from being read.
  public enum FileProblem: Error, Equatable {
    /// There is none.
    case missing
    /// It is a folder.
    case folder
    /// The system's own words in `reason`.
    case unreadable(reason: String)
    /// More than `limit` bytes.
    case tooLarge(limit: Int)
    /// A workbook, where a table is text.
    case workbook
    /// Nothing but white space.
    case empty
    /// The position of the first byte that is no UTF-8.
    case notUTF8(line: Int, column: Int, byte: UInt8)
  }

  /// The kinds of failure that a command line tells apart by its exit code.
  public enum FailureClass: Sendable {
    /// A file that is not there.
    case missingFile
    /// A file that was read and is wrong.
    case badScenario
    /// A file that could not be read.
    case inputOutput
  }

  /// The kind of failure.
  public var failureClass: FailureClass {
    switch self {
    case .file(_, .missing): .missingFile
    case .file(_, .unreadable), .file(_, .folder): .inputOutput
    case .file, .invalid: .badScenario
    }
  }

  /// The findings; none when the file was not read.
  public var diagnostics: [Diagnostic] {
    if case .invalid(let diagnostics, _) = self { diagnostics } else { [] }
  }
}

extension ScenarioError: CustomStringConvertible {
  /// Everything wrong, ready to print.
  public var description: String {
    switch self {
    case .file(let name, .notUTF8(let line, let column, let byte)):
      "\(name.printable):\(line):\(column): error: \(FileProblem.notUTF8(line: line, column: column, byte: byte).words)"
    case .file(let name, let problem):
      "\(name.printable): error: \(problem.words)"
    case .invalid(let diagnostics, let omitted):
      (diagnostics.map { $0.description } + (omitted > 0 ? ["and \(omitted) more"] : [])).joined(separator: "\n")
    }
  }
}

extension ScenarioError.FileProblem {
  /// The problem in words, without the file's name.
  var words: String {
    switch self {
    case .missing: "no such file"
    case .folder: "this is a folder, not a file"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let limit): "larger than \(limit / 1_000_000) MB, the most it may be"
    case .workbook: "this is a workbook; save it as CSV (in Excel: Save As, CSV UTF-8)"
    case .empty: "the file is empty"
    case .notUTF8(_, _, 0xFE), .notUTF8(_, _, 0xFF): "not UTF-8 (UTF-16, perhaps); save the file as UTF-8"
    case .notUTF8(_, _, let byte):
      "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; save the file as UTF-8"
    }
  }
}

extension ScenarioError.FileProblem {
  /// The problem in words about a file that another builds on.
  func words(asBase path: String) -> String {
    if case .notUTF8(let line, let column, _) = self { "\(path.printable):\(line):\(column): \(words)" } else { words }
  }
}
