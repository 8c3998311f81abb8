extension JSONNode {
  /// This document with an RFC 7386 merge patch applied: members of objects are merged, `null` removes, everything
  /// else replaces. What stays keeps its position; what is replaced has the patch's.
  ///
  /// An uncertain number is a value of its own: it replaces, and is replaced, as a whole, unless the patch only changes
  /// some of its keys.
  package func merging(_ patch: JSONNode) -> JSONNode { combined(with: patch, keepsNull: false) }

  /// The patch that does what this patch does and then `later`: a merge in which `null` stays an order to remove.
  ///
  /// Where `later` changes a part of an object that this patch replaced by a simple value, it changes the object.
  package func followed(by later: JSONNode) -> JSONNode { combined(with: later, keepsNull: true) }

  fileprivate func combined(with patch: JSONNode, keepsNull: Bool) -> JSONNode {
    guard let changes = patch.members else { return patch }
    let isWhole = patch.isUncertainNumber || isUncertainNumber && !patch.changesUncertainNumber
    var merged = MemberTable(isWhole ? [] : members ?? [], changes: changes.count)
    for change in changes {
      if change.value.isNull, !keepsNull {
        merged.remove(change.key)
      } else if let member = merged[change.key] {
        merged.put(member.combined(with: change, keepsNull: keepsNull))
      } else {
        let nothing = JSONNode(.object([]), at: change.value.span)
        let value = keepsNull ? change.value : nothing.combined(with: change.value, keepsNull: false)
        merged.put(JSONMember(key: change.key, at: change.keySpan, value: value))
      }
    }
    return JSONNode(.object(merged.members), at: members == nil || isWhole ? patch.span : span)
  }
}

extension JSONMember {
  fileprivate func combined(with change: JSONMember, keepsNull: Bool) -> JSONMember {
    let value = value.combined(with: change.value, keepsNull: keepsNull)
    let staysPut = self.value.members != nil && change.value.members != nil && !change.value.isUncertainNumber
    return JSONMember(key: key, at: staysPut ? keySpan : change.keySpan, value: value)
  }
}

/// Members in order that are found by key; a table of keys is only made when the changes are many.
private struct MemberTable {
  private var slots: [JSONMember?]
  private var indices: [String: Int]?
  private static let few = 8

  init(_ members: [JSONMember], changes: Int) {
    slots = members.map { $0 }
    guard changes > MemberTable.few else { return }
    indices = members.indices.reduce(into: [:]) { $0[members[$1].key] = $1 }
  }

  var members: [JSONMember] { slots.compactMap { $0 } }

  subscript(key: String) -> JSONMember? { index(of: key).flatMap { slots[$0] } }

  mutating func remove(_ key: String) {
    if let index = index(of: key) { slots[index] = nil }
  }

  mutating func put(_ member: JSONMember) {
    if let index = index(of: member.key) {
      slots[index] = member
    } else {
      indices?[member.key] = slots.count
      slots.append(member)
    }
  }

  private func index(of key: String) -> Int? {
    if let indices { return indices[key] }
    return slots.firstIndex { $0?.key == key }
  }
}
