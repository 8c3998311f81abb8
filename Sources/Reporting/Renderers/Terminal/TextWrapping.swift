extension String {
  /// The text in lines of at most `width` columns, broken at spaces; a longer word is broken where it must be.
  ///
  /// A non-breaking space does not break. An empty text is one empty line.
  package func wrapped(to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ").map(String.init) {
      if !line.isEmpty, line.displayWidth + 1 + word.displayWidth <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = word.pieces(of: width)
      line = pieces.removeLast()
      lines += pieces
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  /// The columns its longest word takes.
  var longestWordWidth: Int {
    split(separator: " ").map { String($0).displayWidth }.max() ?? 0
  }

  private func pieces(of width: Int) -> [String] {
    var pieces: [String] = []
    var (piece, used) = ("", 0)
    for character in self {
      let needed = character.displayWidth
      if used + needed > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += needed
    }
    return pieces + [piece]
  }
}
