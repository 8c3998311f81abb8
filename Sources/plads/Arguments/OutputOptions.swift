internal import Reporting

/// How a command's result is told, and where it goes; what a command does not declare is off.
struct OutputOptions: Sendable, Equatable {
  let language: Language
  /// Only the answer.
  let isBrief: Bool
  let isJSON: Bool
  /// A file for the result; nil and `-` are standard output.
  let out: String?
  /// No progress, no warnings and no notes.
  let isQuiet: Bool

  init(
    _ parsed: ParsedArguments, environment: (String) -> String? = Platform.environment
  ) throws(UsageError) {
    language = try Self.language(parsed, environment)
    isBrief = parsed.has(CommonOptions.brief)
    isJSON = parsed.has(CommonOptions.json)
    out = parsed.text(CommonOptions.out)
    isQuiet = parsed.has(CommonOptions.quiet)
  }

  /// As the option says, or else the variable; Danish when neither does.
  private static func language(
    _ parsed: ParsedArguments, _ environment: (String) -> String?
  ) throws(UsageError) -> Language {
    if let language = parsed.text(CommonOptions.language).flatMap(Language.init) { return language }
    guard parsed.command.options.contains(CommonOptions.language),
      let word = environment(CommonOptions.languageVariable),
      !word.isEmpty
    else { return .danish }
    guard let language = Language(rawValue: word) else {
      throw .badVariable(CommonOptions.languageVariable, word, expected: CommonOptions.languages, parsed.command)
    }
    return language
  }

  /// Whether the result goes to standard output.
  var isOnStandardOutput: Bool { out == nil || out == "-" }

  /// Writes the result of a command, as JSON or as a document.
  func write(_ value: JSONValue, of command: ResultCommand, to output: Output) throws {
    try write(value, to: output) { [try DocumentBuilder.document(of: command, value, language: $0)] }
  }

  /// Writes a result, as JSON or as documents below each other.
  func write(_ value: JSONValue, to output: Output, documents: (Language) throws -> [Document]) throws {
    if isJSON { return try output.write(value.text) }
    let documents = try documents(language)
    let terminal = isOnStandardOutput ? Terminal.detect(Console.outputDescriptor) : nil
    let page = TerminalPage(
      width: terminal?.width ?? 100, isBold: terminal?.allowsANSI ?? false,
      extent: isBrief ? .brief : isQuiet ? .quiet : .whole)
    try output.write(documents.map { page.text($0) }.joined(separator: "\n"))
  }
}
