import Testing

@testable import Scenarios

@Suite("Nearest words")
struct NearestWordTests {
  static let keys = ["navn", "pladser", "ydelser", "belægning", "forudsat_belægning", "tålmodighed", "køn", "år"]

  @Test(
    "A misspelt word finds the one that was meant",
    arguments: [
      ("plader", "pladser"), ("pladsre", "pladser"), ("Pladser", "pladser"), ("belaegning", "belægning"),
      ("taalmodighed", "tålmodighed"), ("talmodighed", "tålmodighed"), ("koen", "køn"), ("ydelse", "ydelser"),
      ("forudsat_belaegnng", "forudsat_belægning"), ("aar", "år"), ("navne", "navn"),
    ])
  func found(word: String, meant: String) {
    #expect(NearestWord.nearest(to: word, among: NearestWordTests.keys) == meant)
  }

  @Test(
    "A word far from all finds none", arguments: ["", "takst", "x", "økonomi", String(repeating: "pladser", count: 20)])
  func none(word: String) {
    #expect(NearestWord.nearest(to: word, among: NearestWordTests.keys) == nil)
  }

  @Test(
    "Edits are insertions, deletions, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("belægning", "belægning", 0),
      ("a", "", 1), ("ab", "ba", 1), ("abc", "abd", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
      ("køn", "koen", 0), ("Ål", "aal", 0),
    ])
  func distance(left: String, right: String, edits: Int) {
    #expect(NearestWord.distance(NearestWord.folded(left), NearestWord.folded(right)) == edits)
  }

  @Test("Of equally near words the first is proposed")
  func ties() {
    #expect(NearestWord.nearest(to: "bxx", among: ["axx", "cxx"]) == "axx")
  }
}
