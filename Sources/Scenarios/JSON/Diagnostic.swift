/// One thing to say about a scenario, and where.
public struct Diagnostic: Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// The scenario cannot be used.
    case error
    /// It can, but somebody should look.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// Where it is.
  package let span: SourceSpan
  /// What is wrong, in one line.
  public let message: String
  /// What would be right; completes “expected …”.
  public let expected: String?
  /// The word that was probably meant.
  public let suggestion: String?
  /// The message in Danish, which warnings have: they stand in documents of either language.
  public let danish: String?
  /// What to do about it.
  public let remedy: Wording?
  /// The way to the value from the scenario's root, where it is known.
  public let path: String?

  /// Something to say at a position.
  package init(
    _ severity: Severity = .error, at span: SourceSpan, _ message: String, expected: String? = nil,
    suggestion: String? = nil
  ) {
    self.severity = severity
    self.span = span
    self.message = message
    (self.expected, self.suggestion) = (expected, suggestion)
    (danish, remedy, path) = (nil, nil, nil)
  }

  /// What somebody should look at: what it is, and what to do.
  package init(warning span: SourceSpan, _ path: JSONPath, _ what: Wording, remedy: Wording) {
    self.init(warning: span, what, remedy, path: path.description)
  }

  private init(warning span: SourceSpan, _ what: Wording, _ remedy: Wording?, path: String?) {
    (severity, self.span, message, danish) = (.warning, span, what.english, what.danish)
    (expected, suggestion) = (nil, nil)
    (self.remedy, self.path) = (remedy, path)
  }

  /// The same with words behind the message that say where it holds.
  func adding(_ words: Wording) -> Diagnostic {
    guard let danish else {
      return Diagnostic(severity, at: span, message + words.english, expected: expected, suggestion: suggestion)
    }
    return Diagnostic(
      warning: span, say(danish + words.danish, message + words.english), remedy, path: path)
  }

  /// The finding with the variant it belongs to.
  func inVariant(_ name: String) -> Diagnostic {
    adding(say(" (i varianten \(name.quoted))", " (in the variant \(name.quoted))"))
  }
}

/// Collects what is wrong with a scenario, so that all of it is told at once.
///
/// Saying the same thing twice about the same position counts once: variants read most of a scenario again.
package final class DiagnosticSink {
  /// More errors than this are counted, not kept; so are more warnings.
  package static let limit = 1_000

  private struct Identity: Hashable {
    let source: Int
    let offset: Int
    let message: String
  }

  private var kept: [Diagnostic] = []
  private var known: Set<Identity> = []
  private var keptErrors = 0
  /// How many errors were reported, those not kept included.
  package private(set) var errorCount = 0
  /// How many findings were not kept.
  package private(set) var omitted = 0

  /// A sink with nothing in it.
  package init() {}

  /// Keeps `diagnostic`.
  package func add(_ diagnostic: Diagnostic) {
    let span = diagnostic.span
    let identity = Identity(source: span.source.index, offset: span.offset, message: diagnostic.message)
    if diagnostic.severity == .error { errorCount += 1 }
    guard !known.contains(identity) else { return }
    let alike = diagnostic.severity == .error ? keptErrors : kept.count - keptErrors
    guard alike < DiagnosticSink.limit else { return omitted += 1 }
    if diagnostic.severity == .error { keptErrors += 1 }
    known.insert(identity)
    kept.append(diagnostic)
  }

  /// Keeps an error, or only counts it, and then does not take the trouble to make it.
  func addError(_ make: () -> Diagnostic) {
    guard keptErrors >= DiagnosticSink.limit else { return add(make()) }
    errorCount += 1
    omitted += 1
  }

  /// What was found, in order of position.
  package var diagnostics: [Diagnostic] {
    kept.enumerated().sorted {
      $0.element.span.precedes($1.element.span)
        || !$1.element.span.precedes($0.element.span) && $0.offset < $1.offset
    }.map { $0.element }
  }

  /// The warnings among them.
  package var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

  /// Throws everything found when any of it is an error.
  package func check() throws(ScenarioError) {
    if errorCount > 0 { throw .invalid(diagnostics, omitted: omitted) }
  }
}
