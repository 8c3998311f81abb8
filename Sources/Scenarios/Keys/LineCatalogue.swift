/// The lines of a tilbud's takstbilag as far as the keys of its ydelser tell: known also while something in the ydelser
/// is wrong, so that a published takst can be checked all the same.
struct LineCatalogue {
  struct Entry {
    let id: String
    /// Names of the takst levels; empty for a ydelse with one line.
    let levels: [String]
    let isHourly: Bool
    let hasWeight: Bool
    let hasBudgetedPlaces: Bool
    /// The index of its first line.
    let firstLine: Int
  }

  /// In the order of the simulation's lines: those with places first.
  let entries: [Entry]
  let lineCount: Int

  init(_ ydelser: JSONNode?) {
    let members = ydelser?.members ?? []
    func isHourly(_ member: JSONMember) -> Bool { member.value.member(YdelseKey.timer.rawValue) != nil }
    var (entries, line): ([Entry], Int) = ([], 0)
    for member in members.filter({ !isHourly($0) }) + members.filter(isHourly) {
      let levels = isHourly(member) ? nil : member.value[YdelseKey.takstniveauer.rawValue]?.members?.map { $0.key }
      entries.append(
        Entry(
          id: member.key, levels: levels ?? [], isHourly: isHourly(member),
          hasWeight: member.value.member(YdelseKey.takstvægt.rawValue) != nil,
          hasBudgetedPlaces: member.value.member(YdelseKey.budgetterede_pladser.rawValue) != nil, firstLine: line))
      line += max(1, levels?.count ?? 1)
    }
    (self.entries, lineCount) = (entries, line)
  }

  /// Whether any ydelse has places; also while there are no ydelser to tell.
  var hasPlaces: Bool { entries.isEmpty || entries.contains { !$0.isHourly } }

  /// Whether one takst can hold for every line.
  var isUniform: Bool {
    lineCount == 1 || entries.allSatisfy { !$0.isHourly && $0.levels.isEmpty && !$0.hasWeight }
  }
}
