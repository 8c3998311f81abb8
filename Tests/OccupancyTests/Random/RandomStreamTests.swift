import Testing

@testable import Occupancy

@Suite("Random streams")
struct RandomStreamTests {
  private func stream(
    _ purpose: RandomStream.Purpose = .stay, seed: UInt64 = 1, tilbud: String = "T", ydelse: String = "A",
    replication: UInt64 = 0
  ) -> RandomStream {
    RandomStream(
      purpose: RandomStream.purposeKey(seed: seed, tilbud: tilbud, ydelse: ydelse, purpose: purpose),
      replication: replication)
  }

  @Test("The words of a stream never change from version to version")
  func valueStability() {
    let kvisten = stream(.referral, seed: 2023, tilbud: "kvisten", ydelse: "børn", replication: 7)
    #expect([0, 1, 2, 1_000_000, -1].map(kvisten.word) == RandomStreamTests.expected)
    #expect(RandomStream.mix(1) == 0x5692_161D_100B_05E5)
  }

  @Test("The key zero gives the published sequence of SplitMix64 from seed zero")
  func splitMix() {
    let zero = RandomStream(word: 0)
    #expect((0..<3).map(zero.word) == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
  }

  @Test("A word is the same in whatever order words are asked for")
  func randomAccess() {
    let one = stream()
    let forwards = (0..<1_000).map { one.word($0) }
    let backwards = (0..<1_000).reversed().map { one.word($0) }
    #expect(forwards == backwards.reversed())
    #expect(Set(forwards).count == 1_000)
  }

  @Test("Uniform numbers lie strictly between 0 and 1, at the extreme words too")
  func openInterval() {
    #expect(RandomStream.uniform(0) == 0x1p-53)
    #expect(RandomStream.uniform(.max) == 1 - 0x1p-53)
  }

  @Test("A million uniform numbers fill a hundred equal intervals evenly")
  func uniformity() {
    var counts = Array(repeating: 0.0, count: 100)
    let one = stream()
    for n in 0..<Int64(1_000_000) { counts[Int(RandomStream.uniform(one.word(n)) * 100)] += 1 }
    let chiSquare = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) / 10_000 }
    #expect((chiSquare - 99).magnitude < 4 * (2.0 * 99).squareRoot(), "χ² = \(chiSquare), 99 expected")
  }

  @Test("Streams of different purposes, replications, ydelser, tilbud and seeds are uncorrelated, and each with itself")
  func uncorrelated() {
    let base = stream()
    let others: [(String, RandomStream, Int64)] =
      RandomStream.Purpose.allCases.filter { $0 != .stay }.map { ("\($0)", stream($0), 0) } + [
        ("next replication", stream(replication: 1), 0), ("replication 2³²", stream(replication: 1 << 32), 0),
        ("ydelse B", stream(ydelse: "B"), 0), ("tilbud U", stream(tilbud: "U"), 0), ("seed 2", stream(seed: 2), 0),
        ("itself, one later", base, 1), ("itself, 1,000 later", base, 1_000),
      ]
    let count: Int64 = 300_000
    for (name, other, shift) in others {
      var sum = 0.0
      for n in 0..<count {
        sum += (RandomStream.uniform(base.word(n)) - 0.5) * (RandomStream.uniform(other.word(n + shift)) - 0.5)
      }
      let correlation = 12 * sum / Double(count)
      #expect(correlation.magnitude * Double(count).squareRoot() < 4, "\(name): \(correlation)")
    }
  }

  @Test("The first words of a million replications are as even and as uncorrelated as a stream")
  func acrossReplications() {
    let key = RandomStream.purposeKey(seed: 1, tilbud: "T", ydelse: "A", purpose: .stay)
    var (sum, product, previous) = (0.0, 0.0, 0.0)
    let count = 1_000_000
    for replication in 0..<UInt64(count) {
      let u = RandomStream.uniform(RandomStream(purpose: key, replication: replication).word(0)) - 0.5
      sum += u
      product += u * previous
      previous = u
    }
    #expect((12 * sum * sum / Double(count)).squareRoot() < 4)
    #expect((12 * product / Double(count).squareRoot()).magnitude < 4)
  }

  @Test("Names that join to the same text are kept apart")
  func names() {
    let keys = [("ab", "c"), ("a", "bc"), ("abc", ""), ("", "abc")].map {
      RandomStream.purposeKey(seed: 1, tilbud: $0, ydelse: $1, purpose: .stay)
    }
    #expect(Set(keys).count == 4)
  }

  private static let expected: [UInt64] = [
    0x7EC8_80D1_44E1_5679, 0xB9A2_3CAC_2554_4889, 0xDED3_4A72_AAE9_2E12,
    0x72DF_FD1F_27CA_CB77, 0x7512_CC80_3275_D3AB,
  ]
}
