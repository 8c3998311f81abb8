import Testing

@testable import Occupancy

@Suite("Draws")
struct SamplerTests {
  private func draws(_ distribution: Distribution, _ words: [UInt64]) -> [Double] {
    let tables = SamplerTables()
    let sampler = Sampler(distribution, tables: tables)
    return withExtendedLifetime(tables) { words.map { sampler.draw($0) } }
  }

  @Test("Two hundred thousand draws of every kind follow its survival function and mean")
  func follow() throws {
    for (i, (name, distribution)) in try Kinds.all().enumerated() {
      let drawn = draws(distribution, words(200_000, stream: UInt64(i)))
      let distance = kolmogorov(drawn, survival: distribution.survival)
      #expect(distance < kolmogorovLimit, "\(name): \(distance)")
      var sample = Sample()
      for value in drawn { sample.add(value) }
      #expect(sample.agrees(with: distribution.mean), "\(name): \(sample), mean \(distribution.mean)")
    }
  }

  @Test("No draw is longer than the cap, and those beyond it become exactly the cap")
  func caps() throws {
    let drawn = draws(try .exponential(withMean: 90).capped(at: 60), words(20_000))
    #expect(drawn.max() == 60)
    #expect(agrees(drawn.count { $0 == 60 }, of: drawn.count, with: Mathematics.exponential(-60.0 / 90)))
  }

  @Test("Eight draws taken together are the draws taken one by one, of every kind, capped or not")
  func together() throws {
    let kinds = try Kinds.all().map { $0.1 } + [try .lognormal(mean: 90, cv: 3).capped(at: 200)]
    for (number, distribution) in kinds.enumerated() {
      let tables = SamplerTables()
      let sampler = Sampler(distribution, tables: tables)
      let stream = RandomStream(word: RandomStream.mix(UInt64(number)))
      var drawn = [Double](repeating: 0, count: 8)
      for first in stride(from: Int64(0), to: 8_000, by: 8) {
        drawn.withUnsafeMutableBufferPointer {
          guard let address = $0.baseAddress else { return }
          sampler.draw(stream, from: first, count: 8, into: address)
        }
        #expect(drawn == (first..<first + 8).map { sampler.draw(stream.word($0)) }, "\(distribution)")
      }
      withExtendedLifetime(tables) {}
    }
  }

  @Test("The same word gives the same draw, and a longer mean keeps the same people long")
  func paired() throws {
    let words = words(1_000)
    let (short, long) = (draws(try .lognormal(mean: 100, cv: 1), words), draws(try .lognormal(mean: 150, cv: 1), words))
    #expect(short == draws(try .lognormal(mean: 100, cv: 1), words))
    for (a, b) in zip(short, long) { #expect((b / a - 1.5).magnitude < 1e-12) }
  }

  @Test("What remains of a stay follows its law given the time already stayed")
  func remaining() throws {
    for (i, (name, distribution)) in try Kinds.all().enumerated() {
      for elapsed in [40.0, 95] {
        let beyond = distribution.survival(elapsed)
        guard beyond > 0 else { continue }
        let drawn = words(20_000, stream: 100 + UInt64(i)).map { distribution.remaining(after: elapsed, word: $0) }
        let distance = kolmogorov(drawn) { $0 < 0 ? 1 : distribution.survival(elapsed + $0) / beyond }
        #expect(distance < kolmogorovLimit, "\(name) after \(elapsed): \(distance)")
      }
    }
  }

  @Test("Nothing remains of a stay that is already outlasted")
  func outlasted() throws {
    #expect(try Distribution.constant(100).remaining(after: 100, word: 5) == 0)
    #expect(try Distribution.empirical([50, 90]).remaining(after: 200, word: 5) == 0)
    #expect(try Distribution.exponential(withMean: 90).capped(at: 60).remaining(after: 60, word: 5) == 0)
  }

  @Test("Far out in the tail the rest of a stay still follows its law")
  func remainingInTheTail() throws {
    let stay = try Distribution.lognormal(mean: 120, cv: 1)
    let elapsed = 20_000.0
    let drawn = words(20_000, stream: 9).map { stay.remaining(after: elapsed, word: $0) }
    #expect(kolmogorov(drawn) { stay.survival(elapsed + $0) / stay.survival(elapsed) } < kolmogorovLimit)
  }

  @Test("What remains for somebody met at random has density survival ÷ mean")
  func stationaryExcess() throws {
    for (i, (name, distribution)) in try Kinds.all().enumerated() {
      let count = 100_000
      let drawn = words(count, stream: 200 + UInt64(i)).map { distribution.stationaryExcess(word: $0) }
      for x in stride(from: 10.0, through: 700, by: 23) {
        // ∫₀ˣ P(X > t) dt is the mean of X capped at x.
        let share = min(1, try distribution.capped(at: x).mean / distribution.mean)
        let below = drawn.count { $0 <= x }
        #expect(agrees(below, of: count, with: min(share, 1 - 1e-7)), "\(name) at \(x): \(below), \(share)")
      }
    }
  }

  @Test("Gamma draws with tiny and large shapes keep mean and variance", arguments: [0.05, 0.5, 1, 30, 1_000])
  func gamma(shape: Double) {
    var (mean, square) = (Sample(), Sample())
    for word in words(200_000, stream: 31) {
      let draw = Sampler.gamma(shape: shape, word: word)
      mean.add(draw)
      square.add((draw - shape) * (draw - shape))
    }
    #expect(mean.agrees(with: shape), "\(mean)")
    #expect(square.agrees(with: shape), "\(square)")
  }
}
