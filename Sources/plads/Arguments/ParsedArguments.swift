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
  func has(_ option: OptionDeclaration) -> Bool { !values(of: option).isEmpty }

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

  /// The numbers or shares of an option, all lists together.
  func numbers(_ option: OptionDeclaration) -> [Double] {
    all(option) { if case .numbers(let values) = $0 { values } else { nil } }.flatMap(\.self)
  }

  /// The number of an option, its share between 0 and 1, or its length of time in days.
  func number(_ option: OptionDeclaration) -> Double? {
    all(option) { if case .number(let value) = $0 { value } else { nil } }.last
  }

  /// The whole numbers of an option that takes several.
  func integers(_ option: OptionDeclaration) -> [Int] {
    all(option) { if case .integers(let values) = $0 { values } else { nil } }.last ?? []
  }

  /// The quantity of an option.
  func quantity(_ option: OptionDeclaration) -> DomainValue? {
    all(option) { if case .quantity(let value) = $0 { value } else { nil } }.last
  }

  /// The date of an option.
  func date(_ option: OptionDeclaration) -> CivilDate? {
    all(option) { if case .quantity(.date(let value)) = $0 { value } else { nil } }.last
  }

  private func all<Value>(_ option: OptionDeclaration, _ value: (OptionValue) -> Value?) -> [Value] {
    values(of: option).compactMap(value)
  }

  /// Nothing for an option that the command does not declare: another of its name is another.
  private func values(of option: OptionDeclaration) -> [OptionValue] {
    command.options.contains(option) ? values[option.name] ?? [] : []
  }
}

extension ParsedArguments {
  /// Refuses two options that exclude each other.
  func refuse(_ option: OptionDeclaration, with others: [OptionDeclaration]) throws(UsageError) {
    guard has(option) else { return }
    for other in others where has(other) { throw .conflict(option, other, command) }
  }

  /// Refuses an option without the other that it needs.
  func require(_ option: OptionDeclaration, with other: OptionDeclaration) throws(UsageError) {
    if has(option), !has(other) {
      throw .incomplete(problem: "\(option.flag) needs \(other.flag).", advice: "Give both, or neither.", command)
    }
  }

  /// Refuses files to write that are also read, or are one file, however their paths are written.
  func refuseClashes(reading inputs: [String], writing outputs: [String?]) throws(UsageError) {
    let outputs = outputs.compactMap(\.self)
    if let path = FileIdentity.clash(reading: inputs, writing: outputs) { throw .sameFile(path, command) }
  }
}
