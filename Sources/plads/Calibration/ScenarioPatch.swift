internal import Reporting
internal import Scenarios

/// Makes the parts of a merge patch (RFC 7386) that replace what a scenario has, rather than being merged into it.
enum ScenarioPatch {
  /// `new` as a patch that leaves nothing of `old`: members that `new` does not have are removed.
  static func replacing(_ old: JSONNode?, with new: JSONValue) -> JSONValue {
    guard case .object(let members) = new, let present = old?.members else { return new }
    let kept = members.map { JSONMember(key: $0.key, replacing(old?[$0.key], with: $0.value)) }
    let removed = present.map(\.key).filter { key in !members.contains { $0.key == key } }
    return .object(kept + removed.map { JSONMember(key: $0, .null) })
  }

  /// Members that remove what stands under keys, where something does.
  static func removing(_ keys: [String], from old: JSONNode?) -> [JSONMember] {
    keys.filter { old?[$0] != nil }.map { JSONMember(key: $0, .null) }
  }

  /// Members that remove the texts about a path and all below it from `kilder` or `antagelser`, except those in `kept`.
  static func removingTexts(about paths: [String], from old: JSONNode?, except kept: [String]) -> [JSONMember] {
    (old?.members ?? []).map(\.key).filter { key in
      paths.contains { key == $0 || key.hasPrefix($0 + ".") || key.hasPrefix($0 + "_pr_år") } && !kept.contains(key)
    }.map { JSONMember(key: $0, .null) }
  }
}

/// The scenario that a fragment builds on.
struct FragmentBase {
  /// As it is named in the fragment.
  let file: String
  let tree: JSONNode

  /// Reads the scenario, without asking whether it is right: the fragment may be what it lacks.
  init(_ file: String, fragment: String) throws {
    tree = try ScenarioFile.load(path: file).tree
    self.file = FragmentBase.relative(file, to: fragment)
  }

  /// The path of `file` as seen from the folder of `fragment`, where both lie in one folder; else as it is.
  private static func relative(_ file: String, to fragment: String) -> String {
    func folder(_ path: String) -> Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
    guard folder(file) == folder(fragment), let slash = file.lastIndex(of: "/") else { return file }
    return String(file[file.index(after: slash)...])
  }

  /// The tilbud with an id.
  func tilbud(_ id: String) throws -> JSONNode {
    let all = tree["tilbud"]?.members ?? []
    guard let found = all.first(where: { $0.key == id }) else {
      throw CommandError.unknownPart("tilbud", id, known: all.map(\.key), file: file)
    }
    return found.value
  }

  /// The id of the ydelse that is called `name`, by its id or its name.
  func ydelse(_ name: String, of tilbud: JSONNode) throws -> String {
    let all = tilbud["ydelser"]?.members ?? []
    let found = all.first { $0.key == name } ?? all.first { $0.value["navn"]?.string == name }
    guard let found else { throw CommandError.unknownPart("ydelse", name, known: all.map(\.key), file: file) }
    return found.key
  }

  /// The period's first day, where it is written as a date.
  var firstDay: String? { tree["periode"]?["fra"]?.string }
}
