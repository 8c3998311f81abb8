@testable import Takst

/// A small generator with a fixed sequence per seed (SplitMix64), for properties that must hold for any numbers.
struct SeededNumbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// An integer of the range.
  mutating func int(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }
}

/// A percentage known to be valid.
func percent(_ value: Double) throws(TakstError) -> Share { try Share(percent: value) }

/// A cost base of one fixed line.
func fixedCost(_ amount: Kroner) throws(TakstError) -> CostBase {
  try CostBase([CostLine(name: "all", behaviour: .fixed(amount))])
}

/// The words of the error that `body` throws; empty when it throws none.
func message(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    return "\(error)"
  }
}

/// Kvisten 2023: 6,855 × 6 × 365 × 0.90.
let kvistenCost = Kroner(13_511_205)
