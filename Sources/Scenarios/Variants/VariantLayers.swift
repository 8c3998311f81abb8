extension JSONNode {
  /// This scenario with a layer above it: a merge patch, except that variants are patches themselves.
  ///
  /// A `null` inside a variant says what the variant removes, so it must outlive the merge; only a whole variant is
  /// removed by `null`.
  func layered(with patch: JSONNode) -> JSONNode {
    let merged = merging(patch)
    let key = ScenarioFile.variantsKey
    guard let change = patch.member(key), change.value.members != nil, let result = merged.member(key) else {
      return merged
    }
    let variants = (self[key] ?? JSONNode(.object([]), at: result.value.span)).followed(by: change.value)
    let kept = variants.members?.filter { !$0.value.isNull } ?? []
    return merged.replacing(key, with: JSONNode(.object(kept), at: variants.span))
  }

  /// The object without one of its members.
  func removing(_ key: String) -> JSONNode {
    guard let members else { return self }
    return JSONNode(.object(members.filter { $0.key != key }), at: span)
  }

  private func replacing(_ key: String, with value: JSONNode) -> JSONNode {
    guard let members else { return self }
    let changed = members.map { $0.key == key ? JSONMember(key: key, at: $0.keySpan, value: value) : $0 }
    return JSONNode(.object(changed), at: span)
  }
}
