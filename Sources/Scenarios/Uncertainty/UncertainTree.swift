internal import Forecasting

/// A scenario's tree whose uncertain numbers have been taken out, and the numbers.
struct UncertainTree: Sendable {
  /// The tree with every uncertain number at its central value.
  let central: JSONNode
  /// The numbers in the order of the tree.
  let numbers: [UncertainNumber]
  /// The way to each number: indices of members and elements from the root.
  private let ways: [[Int]]

  /// Takes the uncertain numbers out of a scenario; what is wrong with them is reported to the sink.
  init(_ root: JSONNode, sink: DiagnosticSink) {
    var finder = Finder()
    finder.search(Field(root: root, sink: sink), way: [])
    (numbers, ways) = (finder.numbers, finder.ways)
    var tree = root
    for way in finder.unread {
      tree.replace(at: way[...], with: JSONNode(.drawn(.nan, .plain), at: root.span))
    }
    for (number, way) in zip(numbers, ways) { tree.replace(at: way[...], with: number.node(number.value.central)) }
    central = tree
  }

  /// The indices of the tilbud that hold a number; nil when a number stands outside the tilbud, where all depend on it.
  var tilbudWithNumbers: [Int]? {
    let members = central.members ?? []
    var indices: Set<Int> = []
    for way in ways {
      guard way.count > 1, members[way[0]].key == RootKey.tilbud.rawValue else { return nil }
      indices.insert(way[1])
    }
    return indices.sorted()
  }

  /// The tree with other values of the numbers.
  func tree(_ values: [Double]) -> JSONNode {
    var tree = central
    for i in numbers.indices { tree.replace(at: ways[i][...], with: numbers[i].node(values[i])) }
    return tree
  }
}

/// Walks through a tree.
private struct Finder {
  /// Parts of a scenario without figures about the world; variants are trees of their own.
  private static let skipped = Set(
    [.schema, .navn, .beskrivelse, .varianter, .sammenhænge, .kilder, .antagelser, .konflikter]
      .map { (key: RootKey) in key.rawValue })

  var numbers: [UncertainNumber] = []
  var ways: [[Int]] = []
  /// The ways to numbers that are not written as they should be.
  var unread: [[Int]] = []

  mutating func search(_ field: Field, way: [Int]) {
    if field.node.isUncertainNumber {
      guard let number = Reading<UncertainNumber>.uncertainNumber.read(field) else { return unread.append(way) }
      numbers.append(number)
      ways.append(way)
      return
    }
    for (index, member) in (field.node.members ?? []).enumerated()
    where !way.isEmpty || !Finder.skipped.contains(member.key) {
      if member.value.hasParts { search(field.field(member), way: way + [index]) }
    }
    for (index, element) in field.elementFields.enumerated() where element.node.hasParts {
      search(element, way: way + [index])
    }
  }
}

extension JSONNode {
  fileprivate var hasParts: Bool {
    switch kind {
    case .object, .array: true
    default: false
    }
  }

  /// Puts another value at the end of a way.
  fileprivate mutating func replace(at way: ArraySlice<Int>, with node: JSONNode) {
    guard let index = way.first else {
      self = node
      return
    }
    switch kind {
    case .object(var members):
      kind = .null
      members[index].value.replace(at: way.dropFirst(), with: node)
      kind = .object(members)
    case .array(var elements):
      kind = .null
      elements[index].replace(at: way.dropFirst(), with: node)
      kind = .array(elements)
    default: return
    }
  }
}
