internal import Occupancy

/// The arguments of a command, read according to its declaration.
struct ParsedArguments: Sendable, Equatable {
  let command: CommandDeclaration
  private(set) var positionals: [String] = []
  private var values: [String: [OptionValue]] = [:]

  init(_ command: CommandDeclaration) {
    self.command = command
  }

  mutating func add(positional: String) { positionals.append(positional) }

  mutating func add(_ value: OptionValue, to option: OptionDeclaration) {
    values[option.name, default: []].append(value)
  }

  /// Whether the option was given.
  func has(_ option: OptionDeclaration) -> Bool { values[option.name] != nil }

  /// The text or word of an option; the last one when repeated.
  func text(_ option: OptionDeclaration) -> String? { texts(option).last }

  /// All texts of a repeatable option, in the order given.
  func texts(_ option: OptionDeclaration) -> [String] {
    all(option) { if case .text(let value) = $0 { value } else { nil } }
  }

  /// All changes of a repeatable option, in the order given.
  func assignments(_ option: OptionDeclaration) -> [Assignment] {
    all(option) { if case .assignment(let value) = $0 { value } else { nil } }
  }

  /// The whole number of an option.
  func integer(_ option: OptionDeclaration) -> Int? {
    all(option) { if case .integer(let value) = $0 { value } else { nil } }.last
  }

  /// The unsigned number of an option.
  func unsigned(_ option: OptionDeclaration) -> UInt64? {
    all(option) { if case .unsigned(let value) = $0 { value } else { nil } }.last
  }

  /// The share of an option, between 0 and 1.
  func share(_ option: OptionDeclaration) -> Double? {
    all(option) { if case .share(let value) = $0 { value } else { nil } }.last
  }

  /// The date of an option.
  func date(_ option: OptionDeclaration) -> CivilDate? {
    all(option) { if case .date(let value) = $0 { value } else { nil } }.last
  }

  private func all<Value>(_ option: OptionDeclaration, _ value: (OptionValue) -> Value?) -> [Value] {
    assert(command.options.contains(option), "\(option.flag) is not an option of \(command.name)")
    return (values[option.name] ?? []).compactMap(value)
  }
}
