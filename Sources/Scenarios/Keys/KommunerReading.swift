enum KommuneKey: String, ScenarioKey { case indbyggere, andel }

/// The buyers, and how they share the referrals of a ydelse that only tells their total.
struct KommuneTable {
  /// The most kommuner.
  static let most = 200

  /// In the order of every figure by kommune; empty when the scenario knows of none.
  let names: [String]
  /// Inhabitants, in the same order.
  let populations: [Int?]
  /// Shares of the referrals adding to 1, in the same order; one share when there are no names.
  let shares: [Double]
  /// Whether the shares are stated, by `andel` or by inhabitants, and not only the same for all.
  let knowsShares: Bool
  /// Whether the scenario lists them itself, so that another name is a mistake.
  let isDeclared: Bool

  init(
    names: [String], populations: [Int?]? = nil, shares: [Double]? = nil, knowsShares: Bool = false, isDeclared: Bool
  ) {
    self.knowsShares = knowsShares || names.count <= 1
    let count = max(1, names.count)
    self.names = names
    self.populations = populations ?? Array(repeating: nil, count: names.count)
    self.shares = shares ?? Array(repeating: 1 / Double(count), count: count)
    self.isDeclared = isDeclared
  }

  /// The kommuner as a result.
  var kommuner: [Scenario.Kommune] {
    zip(names, populations).map { Scenario.Kommune(name: $0, population: $1) }
  }

  /// The table of a scenario; `names` are used when it has none. Nil after reporting what is wrong with it.
  static func read(_ keys: ObjectReader<RootKey>, names: [String]) -> KommuneTable? {
    guard let field = keys.field(.kommuner) else {
      if names.count > most { keys.field.error("more than \(most) kommuner are named") }
      return names.count > most ? nil : KommuneTable(names: names, isDeclared: false)
    }
    guard let list = Reading.map(of: .kommune).counted(1...most, "kommuner").read(field) else { return nil }
    let equal = Array(repeating: 1 / Double(list.count), count: list.count)
    return shares(of: list, field).map { shares in
      KommuneTable(
        names: list.map { $0.id }, populations: list.map { $0.value.population }, shares: shares ?? equal,
        knowsShares: shares != nil, isDeclared: true)
    }
  }

  /// By `andel` where it is given, else by population, else an optional that is empty; nil after reporting what is wrong.
  private static func shares(of list: [Keyed<ListedKommune>], _ field: Field) -> [Double]?? {
    let shares = list.compactMap { $0.value.share }
    if shares.isEmpty { return .some(populationShares(list.map({ $0.value.population }))) }
    guard shares.count == list.count else {
      field.error("some kommuner have \"andel\" and others do not", expected: "it for all of them, or for none")
      return nil
    }
    return field.whole(shares, "\"andel\" of the kommuner").map { .some($0) }
  }

  private static func populationShares(_ populations: [Int?]) -> [Double]? {
    let known = populations.compactMap { $0.map { Double($0) } }
    let sum = known.reduce(0, +)
    return known.count == populations.count && sum > 0 ? known.map { $0 / sum } : nil
  }
}

/// A kommune as listed.
struct ListedKommune {
  let population: Int?
  let share: Double?
}

extension Reading<ListedKommune> {
  static var kommune: Reading {
    .object(KommuneKey.self) { keys in
      let population = keys.maybe(.indbyggere, .integer(in: 0...100_000_000))
      let share = keys.maybe(.andel, .share())
      guard let population, let share else { return nil }
      return ListedKommune(population: population, share: share)
    }
  }
}

extension Reading<Int> {
  /// The name of a kommune of the scenario; the value is its index in the list.
  static func kommune(of table: KommuneTable) -> Reading {
    Reading("the name of a kommune") { field in
      guard let name = Reading<String>.text.read(field) else { return nil }
      if let index = table.names.firstIndex(of: name) { return index }
      field.sink.add(table.unknown(name, at: field.node.span))
      return nil
    }
  }
}

extension KommuneTable {
  /// What to say about a name that is none of the kommuner.
  func unknown(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      at: span, "unknown kommune \(name.quoted)", expected: "a kommune that \"kommuner\" lists",
      suggestion: NearestWord.nearest(to: name, among: names))
  }

  /// Every kommune that the ydelser of these scenarios name, in order of appearance.
  static func namesMentioned(in trees: [JSONNode]) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    func add(_ name: String) {
      if known.insert(name).inserted { names.append(name) }
    }
    for tree in trees {
      for tilbud in tree[RootKey.tilbud.rawValue]?.members ?? [] {
        for ydelse in tilbud.value[TilbudKey.ydelser.rawValue]?.members ?? [] { mention(ydelse.value, add) }
      }
    }
    return names
  }

  private static func mention(_ ydelse: JSONNode, _ add: (String) -> Void) {
    let referrals = ydelse[YdelseKey.henvisninger.rawValue]
    for member in referrals?[ReferralsKey.pr_kommune.rawValue]?.members ?? [] { add(member.key) }
    let lists = [
      referrals?[ReferralsKey.liste.rawValue], ydelse[YdelseKey.ved_start.rawValue],
      ydelse[YdelseKey.venter_ved_start.rawValue],
    ]
    for person in lists.flatMap({ $0?.elements ?? [] }) {
      if let name = person[ReferredPersonKey.kommune.rawValue]?.string { add(name) }
    }
  }
}
