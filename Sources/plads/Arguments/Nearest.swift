internal import Scenarios

/// The word somebody most likely meant; nil when none is near.
///
/// Near is a third of the letters wrong, swapped, missing or too many, or the beginning of exactly one word. Of equally
/// near words the first wins.
func nearest(to word: String, among words: [String]) -> String? {
  let lowercased = word.lowercased()
  let beginnings = words.filter { $0.lowercased().hasPrefix(lowercased) }
  if lowercased.drop(while: { $0 == "-" }).count >= 2, beginnings.count == 1 { return beginnings.first }
  let letters = Array(lowercased)
  let distances = words.map { (word: $0, distance: NearestWord.distance(letters, Array($0.lowercased()))) }
  let allowed = max(1, word.drop { $0 == "-" }.count / 3)
  return distances.filter { $0.distance <= allowed }.min { $0.distance < $1.distance }?.word
}
