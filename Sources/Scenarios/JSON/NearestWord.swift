/// The word a writer probably meant.
package enum NearestWord {
  /// Longer words are not compared: the cost grows with the square of the length.
  private static let longest = 64

  /// The candidate nearest to `word` when it is near enough: one edit, or one for every three letters.
  ///
  /// Edits are insertions, deletions, replacements and swaps of neighbours. Upper and lower case are the same letter,
  /// and so are `æ` and `ae`, `ø` and `oe`, `å` and `aa`. Of equally near words the first wins.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = folded(word)
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = folded(candidate)
      let limit = min(max(1, max(letters.count, other.count) / 3), (best?.distance ?? .max) - 1)
      guard abs(other.count - letters.count) <= limit, other.count <= longest else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance < max(letters.count, other.count) { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Damerau–Levenshtein distance without repeated edits of the same letters, by rows.
  package static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      for j in right.indices {
        let isSame = left[i] == right[j]
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (isSame ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }

  /// The letters that are compared: lower case, and one letter for each way of writing `æ`, `ø` and `å`.
  static func folded(_ word: String) -> [Character] {
    word.lowercased().reduce(into: []) { letters, letter in
      switch (letters.last, letter) {
      case ("a", "e"): letters[letters.count - 1] = "æ"
      case ("o", "e"): letters[letters.count - 1] = "ø"
      case ("a", "a"): letters[letters.count - 1] = "å"
      default: letters.append(letter)
      }
    }
  }
}
