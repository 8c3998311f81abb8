/// The word somebody most likely meant; nil when none is near.
///
/// Near is a third of the letters wrong, swapped, missing or too many, or the beginning of exactly one word. Of equally
/// near words the first wins.
func nearest(to word: String, among words: [String]) -> String? {
  let lowercased = word.lowercased()
  let beginnings = words.filter { $0.lowercased().hasPrefix(lowercased) }
  if lowercased.drop(while: { $0 == "-" }).count >= 2, beginnings.count == 1 { return beginnings.first }
  let distances = words.map { (word: $0, distance: editDistance(lowercased, $0.lowercased())) }
  let allowed = max(1, word.drop { $0 == "-" }.count / 3)
  return distances.filter { $0.distance <= allowed }.min { $0.distance < $1.distance }?.word
}

/// How many letters must be replaced, added, removed or swapped with their neighbour to turn one word into another.
func editDistance(_ one: String, _ other: String) -> Int {
  let (a, b) = (Array(one), Array(other))
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
