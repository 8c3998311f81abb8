/// A stream of random words with random access: word `n` is a hash of the stream's key and `n`.
///
/// The hash is the output function of SplitMix64 (Steele, Lea and Flood, 2014), whose sequence passes the usual test
/// batteries. Random access gives every referred person their own draw for every purpose, so that the person is the
/// same in every variant whether or not the earlier draws were needed.
struct RandomStream {
  private let key: UInt64

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The stream of one replication; `purpose` is a key made by ``purposeKey(seed:tilbud:ydelse:purpose:)``.
  @inline(__always)
  init(purpose: UInt64, replication: UInt64) {
    key = RandomStream.mix(purpose ^ RandomStream.mix(replication &* RandomStream.step &+ 0x2545_F491_4F6C_DD1D))
  }

  /// The stream that a single word opens, for draws that need more than one word.
  @inline(__always)
  init(word: UInt64) { key = word }

  /// Word number `n`.
  @inline(__always)
  func word(_ n: Int64) -> UInt64 {
    RandomStream.mix(key &+ UInt64(bitPattern: n &+ 1) &* RandomStream.step)
  }

  /// A number strictly between 0 and 1: the middle of one of 2⁵² equal intervals. (With 2⁵³ the last middle would be
  /// rounded to 1.)
  @inline(__always)
  static func uniform(_ word: UInt64) -> Double {
    (Double(word >> 12) + 0.5) * 0x1p-52
  }

  /// One of `count` choices; `shares` are cumulative, the last of them 1.
  @inline(__always)
  static func choose(_ word: UInt64, among shares: UnsafePointer<Double>, _ count: Int) -> Int {
    let u = uniform(word)
    var chosen = 0
    while chosen < count - 1, u >= shares[chosen] { chosen += 1 }
    return chosen
  }

  @inline(__always)
  static func mix(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// What a stream is for. The raw value is part of the stream's key: changing one changes every result.
  enum Purpose: UInt64, CaseIterable {
    case referral = 1
    case stay, patience, kommune, level, age, yearFactor, hours
    /// Of a figure of the scenario that is not known exactly.
    case parameter = 100
  }

  /// The key of a purpose, the same for every replication. Names are hashed, so that a variant that adds a ydelse leaves
  /// the others' people alone.
  static func purposeKey(seed: UInt64, tilbud: String, ydelse: String, purpose: Purpose) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(tilbud)\u{1F}\(ydelse)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mix(mix(seed &+ step) ^ mix(hash &+ purpose.rawValue &* step))
  }
}
