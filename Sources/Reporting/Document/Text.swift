extension String {
  /// The text with its first letter large.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The text with another text wherever a character stands.
  func substituting(_ character: Character, with text: String) -> String {
    reduce(into: "") { result, next in
      if next == character { result += text } else { result.append(next) }
    }
  }

  /// The text with no line that ends between a number and its percent sign.
  var withFirmPercent: String {
    reduce(into: "") { result, next in
      if next == "%", result.last == " " {
        result.removeLast()
        result.append("\u{A0}")
      }
      result.append(next)
    }
  }
}
