import Testing

@testable import Forecasting
@testable import Occupancy

@Suite("Fits of stays")
struct StayFitTests {
  @Test("Censored and truncated fits are those of lifelines and scipy")
  func lifelines() throws {
    // lifelines 0.30.3: ExponentialFitter, WeibullFitter, LogNormalFitter with entry=; scipy 1.17.1 for gamma:
    // -minimize of the same log-likelihood by Nelder-Mead to 1e-12.
    let exponential = try StayFit(sixteenSpells, family: .exponential)
    #expect(isClose(exponential.mean.value, 985.681836923186, within: 1e-6))
    #expect(isClose(exponential.logLikelihood, -86.82666963202267, within: 1e-9))
    #expect(isClose(exponential.aic, 175.65333926404534, within: 1e-9))
    let weibull = try StayFit(sixteenSpells, family: .weibull)
    guard case .weibull(let shape, let scale) = weibull.distribution else { throw WrongForm() }
    #expect(isClose(scale, 1039.253670592198, within: 1e-4) && isClose(shape, 1.227879998577919, within: 1e-4))
    #expect(isClose(weibull.logLikelihood, -86.49607568316995, within: 1e-9))
    let lognormal = try StayFit(sixteenSpells, family: .lognormal)
    guard case .lognormal(let mu, let sigma) = lognormal.distribution else { throw WrongForm() }
    #expect(isClose(mu, 6.501006293762288, within: 1e-4) && isClose(sigma, 0.9649071575919603, within: 1e-4))
    #expect(isClose(lognormal.logLikelihood, -86.3464020163888, within: 1e-9))
    let gamma = try StayFit(sixteenSpells, family: .gamma)
    guard case .gamma(let k, let theta) = gamma.distribution else { throw WrongForm() }
    #expect(isClose(k, 1.44682819, within: 1e-5) && isClose(theta, 672.39246101, within: 1e-5))
    #expect(isClose(gamma.logLikelihood, -86.40882666807485, within: 1e-9))
    // AICc with 11 completed stays: 2k(k + 1) ÷ (11 − k − 1) on top.
    #expect(isClose(gamma.aicc, gamma.aic + 1.5, within: 1e-12))
  }

  @Test("Without censoring the lognormal is the mean and spread of the logarithms")
  func closedForm() throws {
    let days = [120.0, 250, 333, 610, 900, 1_500, 2_100]
    let logs = days.map(Mathematics.logarithm)
    let mean = logs.reduce(0, +) / 7
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
    let fit = try StayFit(days.map { Spell(days: $0, isComplete: true) }, family: .lognormal)
    guard case .lognormal(let mu, let sigma) = fit.distribution else { throw WrongForm() }
    #expect(isClose(mu, mean, within: 1e-6) && isClose(sigma, variance.squareRoot(), within: 1e-6))
    #expect(isClose(fit.median, Mathematics.exponential(mean), within: 1e-5))
  }

  @Test("The ends of an interval are where the profile has fallen as far as it may")
  func ends() throws {
    // The exponential's profile is its likelihood: d ln(m) + T ÷ m.
    let fit = try StayFit(sixteenSpells, family: .exponential)
    let time = 985.681836923186 * 11
    for end in [fit.mean.interval.low, fit.mean.interval.high] {
      let logLikelihood = -11 * Mathematics.logarithm(end) - time / end
      #expect(isClose(2 * (fit.logLikelihood - logLikelihood), 3.841458820694124, within: 1e-4))
    }
  }

  @Test("What the data cannot tell is said, not guessed")
  func failures() {
    func failure(_ spells: [Spell], _ family: StayFamily) -> StayFit.Failure? {
      do throws(StayFit.Failure) {
        _ = try StayFit(spells, family: family)
        return nil
      } catch { return error }
    }
    let open = [300.5, 700.5].map { Spell(days: $0, isComplete: false) }
    for family in StayFamily.allCases { #expect(failure(open, family) == .noCompletedStay) }
    let few = open + [100, 200, 300].map { Spell(days: $0, isComplete: true) }
    #expect(failure(few, .exponential) == nil)
    #expect(failure(few, .gamma) == .tooFewCompleted(3))
    let alike = (0..<6).map { _ in Spell(days: 365, isComplete: true) }
    for family in [StayFamily.lognormal, .gamma, .weibull] {
      guard case .atLimit(let cv) = failure(alike, family) else {
        Issue.record("\(family): \(String(describing: failure(alike, family)))")
        continue
      }
      #expect(isClose(cv, 0.03, within: 1e-6))
    }
  }

  @Test("Nobody's end near says nothing of the longest stays: the interval has no upper end")
  func open() throws {
    let completed = [200.0, 400, 600, 900].map { Spell(days: $0, isComplete: true) }
    let spells = completed + (0..<6).map { _ in Spell(days: 1_000.5, isComplete: false) }
    let fit = try StayFit(spells, family: .lognormal)
    #expect(fit.mean.isOpenAbove && isClose(fit.mean.interval.high, StayFit.longestMean, within: 1e-9))
    #expect(!fit.mean.isOpenBelow)
  }

  @Test(
    "Intervals cover at their rate in the lists of a tilbud of seven places",
    arguments: [StayFamily.exponential, .lognormal, .weibull, .gamma])
  func coverage(family: StayFamily) throws {
    let (mean, cv) = (1_100.0, family == .exponential ? 1 : 0.8)
    let tilbud = try SimulatedTilbud(
      places: 7, referrals: 2.6, stay: family.distribution(mean: mean, shape: family.shape(cv: cv)),
      patience: .exponential(withMean: 90), years: 7)
    let lists = 300
    var (meanCovered, cvCovered, fitted, completed) = (0, 0, 0, 0)
    for list in 0..<lists {
      let observation = try tilbud.observation(list)
      let spells = observation.records.compactMap(observation.spell)
      guard let fit = try? StayFit(spells, family: family) else { continue }
      fitted += 1
      completed += spells.count { $0.isComplete }
      if fit.mean.interval.low <= mean, mean <= fit.mean.interval.high { meanCovered += 1 }
      if let interval = fit.cv?.interval, interval.low <= cv, cv <= interval.high { cvCovered += 1 }
    }
    #expect(fitted > lists * 9 / 10)
    #expect(completed / fitted < 18, "a dozen stays is the case in question")
    #expect(agrees(meanCovered, of: fitted, with: 0.95), "mean: \(meanCovered) of \(fitted)")
    if family != .exponential { #expect(agrees(cvCovered, of: fitted, with: 0.95), "cv: \(cvCovered) of \(fitted)") }
  }

  @Test("Many residents give back what they were drawn from", arguments: StayFamily.allCases)
  func recovery(family: StayFamily) throws {
    let (mean, cv) = (500.0, family == .exponential ? 1 : 1.3)
    let tilbud = try SimulatedTilbud(
      places: 150, referrals: 60, stay: family.distribution(mean: mean, shape: family.shape(cv: cv)), years: 8)
    let observation = try tilbud.observation(0)
    let spells = observation.records.compactMap(observation.spell)
    let fit = try StayFit(spells, family: family)
    // Four standard errors, an interval being 1.96 to either side.
    func isNear(_ parameter: StayFit.Parameter, _ value: Double) -> Bool {
      let distance = Mathematics.logarithm(parameter.value / value)
      let width = Mathematics.logarithm(parameter.interval.high / parameter.interval.low)
      return distance.magnitude <= width * 4 / 3.92
    }
    #expect(isNear(fit.mean, mean), "\(fit.mean)")
    if let parameter = fit.cv { #expect(isNear(parameter, cv), "\(parameter)") }
    if family != .exponential {
      let all = StayFamily.allCases.compactMap { try? StayFit(spells, family: $0) }
      #expect(all.min { $0.aic < $1.aic }?.family == family)
    }
  }
}

/// A fit with another form than asked for.
private struct WrongForm: Error {}
