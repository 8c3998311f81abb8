extension String {
  /// The text with its first letter large.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The text with another text wherever a character stands.
  func substituting(_ character: Character, with text: String) -> String {
    reduce(into: "") { result, next in
      if next == character { result += text } else { result.append(next) }
    }
  }
}
