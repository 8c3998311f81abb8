import Testing

@testable import Forecasting

/// Whether two figures agree to 10⁻⁹ of their size.
func agree(_ found: Double, _ expected: Double, within relative: Double = 1e-9) -> Bool {
  (found - expected).magnitude <= relative * max(expected.magnitude, 1e-300)
}

/// Figures marked "60 digits" were computed with mpmath 1.4.1 at 60 digits: Erlang B as 1 ÷ Σ c!/(c−k)! a^−k term by
/// term, Erlang C from it, and Erlang A by normalising the birth and death process state by state and by first-step
/// analysis of the wait at every position of the list.
@Suite("Erlang B")
struct ErlangBTests {
  @Test(
    "The classic table of loads at which 1 percent is lost, as far as its digits go",
    arguments: [
      (1, 0.0101, 0.00005), (2, 0.153, 0.0005), (5, 1.36, 0.005), (10, 4.46, 0.005), (20, 12.0, 0.05), (50, 37.9, 0.05),
      (100, 84.1, 0.05),
    ])
  func table(places: Int, load: Double, half: Double) {
    #expect(ErlangB(places: places, load: load - half).turnedAway < 0.01)
    #expect(ErlangB(places: places, load: load + half).turnedAway > 0.01)
  }

  @Test(
    "60 digits, from 1 place to 10,000, from a light load to a hundredfold one",
    arguments: [
      (10, 5, 0.018384570336648133), (1, 0.5, 0.33333333333333333), (6, 13.2, 0.59077666537204802),
      (22, 20, 0.10673394950752376), (100, 100, 0.07570045271086097), (1_000, 900, 5.9298626701462239e-5),
      (10_000, 9_900, 0.0028581267388565864), (10_000, 10_000, 0.0079365632488056719),
      (10_000, 1_000_000, 0.99000001010098949), (1, 1_000_000, 0.999999000001), (200, 100, 4.7169706027926174e-19),
    ])
  func digits(places: Int, load: Double, expected: Double) {
    #expect(agree(ErlangB(places: places, load: load).turnedAway, expected, within: 1e-12))
  }

  @Test("The extremes are told, not overflowed")
  func extremes() {
    #expect(ErlangB(places: 10_000, load: 0).turnedAway == 0)
    #expect(ErlangB(places: 10_000, load: 1e-9).turnedAway == 0)
    #expect(ErlangB(places: 10_000, load: 1e-9).residents == 1e-9)
    #expect(ErlangB(places: 0, load: 5).turnedAway == 1)
    #expect(agree(ErlangB(places: 10_000, load: 1e6).admitted, 0.00999998989901051, within: 1e-11))
  }
}

@Suite("Erlang C")
struct ErlangCTests {
  @Test(
    "60 digits: the share that waits, the list and the mean wait",
    arguments: [
      (10, 8, 0.40918015079644353, 1.6367206031857741, 0.20459007539822177),
      (1, 0.7, 0.7, 1.6333333333333333, 2.3333333333333333),
      (6, 5.7, 0.86558879741421045, 16.446187150869999, 2.8852959913807015),
      (50, 48, 0.69445561119683432, 16.666934668724024, 0.34722780559841716),
      (1_000, 990, 0.65908042188085444, 65.24896176620459, 0.065908042188085444),
      (10_000, 9_999, 0.98755625243448581, 9874.5749680924236, 0.98755625243448581),
    ])
  func digits(places: Int, load: Double, waits: Double, waiting: Double, wait: Double) throws {
    let found = try #require(ErlangC(places: places, load: load))
    #expect(agree(found.waits, waits, within: 1e-11))
    #expect(agree(found.waiting, waiting, within: 1e-11))
    #expect(agree(found.meanWait, wait, within: 1e-11))
  }

  @Test("Garnett, Mandelbaum and Reiman (2002), table 1: 50 places, 48 a minute, one minute each: 20.8 seconds")
  func published() throws {
    let found = try #require(ErlangC(places: 50, load: 48))
    #expect((found.meanWait * 60 - 20.8).magnitude < 0.05)
    #expect(found.waiting.rounded() == 17)
  }

  @Test("A load that is not below the places never settles")
  func endless() {
    #expect(ErlangC(places: 6, load: 6) == nil)
    #expect(ErlangC(places: 6, load: 1e6) == nil)
  }
}

@Suite("Erlang A")
struct ErlangATests {
  /// What 60 digits give for one case.
  struct Case: Sendable {
    let places: Int
    let load, patience, leave, waits, residents, waiting, wait, fromList, leaving: Double
  }

  static let cases = [
    Case(
      places: 50, load: 48, patience: 2, leave: 0.030912249162193218, waits: 0.46777406855379039,
      residents: 46.516212040214726, waiting: 2.9675759195705489, wait: 0.061824498324386436,
      fromList: 0.1336854689080135, leaving: 0.11071407755080485),
    Case(
      places: 6, load: 7.53, patience: 90.0 / 1_018, leave: 0.33564043661035126, waits: 0.47324503951251463,
      residents: 5.002627512324055, waiting: 0.22344157553127215, wait: 0.029673516006809051,
      fromList: 0.067487401485888725, leaving: 0.060740413551874526),
    Case(
      places: 6, load: 5.4, patience: 0.1, leave: 0.1933585753212332, waits: 0.28788538107816711,
      residents: 4.3558636932653407, waiting: 0.10441363067346593, wait: 0.01933585753212332,
      fromList: 0.070879392809609004, leaving: 0.065349338217079924),
    Case(
      places: 22, load: 7_200.0 / 365, patience: 0.25, leave: 0.067318802359502317, waits: 0.23982424079557595,
      residents: 18.398094857565982, waiting: 0.33198313492357307, wait: 0.016829700589875579,
      fromList: 0.073271750880058179, leaving: 0.062240041897313326),
    Case(
      places: 1, load: 0.9, patience: 1.5, leave: 0.30865507627001311, waits: 0.6222104313569882,
      residents: 0.6222104313569882, waiting: 0.41668435296451769, wait: 0.46298261440501966,
      fromList: 0.79011407765604562, leaving: 0.69734188994212105),
    Case(
      places: 4, load: 40, patience: 3, leave: 0.9, waits: 1, residents: 4, waiting: 108, wait: 2.7,
      fromList: 6.7844901884187019, leaving: 2.2461677568423665),
    Case(
      places: 1_000, load: 1_100, patience: 0.5, leave: 0.091042732091035887, waits: 0.98438834009751542,
      residents: 999.85299469986052, waiting: 50.073502650069738, wait: 0.045521366045517944,
      fromList: 0.048065879542649393, leaving: 0.028359470347856933),
    Case(
      places: 100, load: 60, patience: 50, leave: 7.6413815992099872e-10, waits: 1.5313254691405729e-6,
      residents: 59.99999995415171, waiting: 2.2924144797629962e-6, wait: 3.8206907996049936e-8,
      fromList: 0.024950229680940858, leaving: 0.02493167900173903),
    Case(
      places: 10_000, load: 10_100, patience: 0.2, leave: 0.012205030245750953, waits: 0.56110662223144253,
      residents: 9976.7291945179154, waiting: 24.654161096416925, wait: 0.0024410060491501906,
      fromList: 0.0043745852711979977, leaving: 0.003260068079413694),
  ]

  @Test("60 digits: who waits and leaves, residents, list and the three mean waits", arguments: cases)
  func digits(expected: Case) {
    let found = ErlangA(places: expected.places, load: expected.load, patience: expected.patience)
    #expect(agree(found.leave, expected.leave))
    #expect(agree(found.waits, expected.waits))
    #expect(agree(found.residents, expected.residents))
    #expect(agree(found.waiting, expected.waiting))
    #expect(agree(found.meanWait, expected.wait))
    #expect(agree(found.meanWaitFromList, expected.fromList))
    #expect(agree(found.meanWaitOfLeaving, expected.leaving))
  }

  @Test(
    "Garnett, Mandelbaum and Reiman (2002), table 1: with two minutes' patience 3.1 percent leave after 3.7 seconds")
  func published() {
    let found = ErlangA(places: 50, load: 48, patience: 2)
    #expect((found.leave - 0.031).magnitude < 0.0005)
    #expect((found.meanWait * 60 - 3.7).magnitude < 0.05)
    #expect(found.waiting.rounded() == 3)
    #expect((found.residents / 50 - 0.93).magnitude < 0.005)
  }

  @Test("Without patience it is Erlang B", arguments: [(1, 0.5), (6, 13.2), (22, 20), (1_000, 900), (10_000, 10_100)])
  func noPatience(places: Int, load: Double) {
    let found = ErlangA(places: places, load: load, patience: 1e-14)
    let erlangB = ErlangB(places: places, load: load)
    #expect(agree(found.leave, erlangB.turnedAway))
    #expect(agree(found.waits, erlangB.turnedAway))
    #expect(agree(found.residents, erlangB.residents))
  }

  @Test(
    "With endless patience it is Erlang C", arguments: [(1, 0.7), (6, 5.4), (22, 18.5), (1_000, 990), (10_000, 9_900)])
  func endlessPatience(places: Int, load: Double) throws {
    let found = ErlangA(places: places, load: load, patience: 1e14)
    let erlangC = try #require(ErlangC(places: places, load: load))
    #expect(agree(found.waits, erlangC.waits))
    #expect(agree(found.waiting, erlangC.waiting))
    #expect(agree(found.meanWait, erlangC.meanWait))
    #expect(agree(found.meanWaitFromList, erlangC.meanWaitOfThose))
    #expect(agree(found.residents, load))
    #expect(found.leave < 1e-11)
  }

  @Test(
    "What holds for every case: those admitted fill the places, and waits add up",
    arguments: [1, 3, 6, 40, 2_000], [0.01, 0.5, 0.95, 1, 1.05, 3, 100])
  func laws(places: Int, use: Double) {
    let load = use * Double(places)
    for patience in [0.001, 0.1, 1, 30] {
      let found = ErlangA(places: places, load: load, patience: patience)
      #expect(
        agree(found.residents, load * (1 - found.leave), within: 1e-11))
      #expect(found.waiting >= 0 && found.waits <= 1 + 1e-12 && found.leave <= found.waits)
      let waits = (found.waits - found.leave) * found.meanWaitFromList + found.leave * found.meanWaitOfLeaving
      #expect((waits - found.meanWait).magnitude <= 1e-10 * found.meanWait + 1e-12 * found.meanWaitFromList)
    }
  }

  @Test("The extremes are told, not overflowed", arguments: [1, 100, 10_000], [1e-6, 1.0, 1e6])
  func extremes(places: Int, load: Double) {
    for patience in [1e-6, 1, 1_000] {
      let found = ErlangA(places: places, load: load, patience: patience)
      for figure in [
        found.leave, found.waits, found.residents, found.waiting, found.meanWait, found.meanWaitFromList,
        found.meanWaitOfLeaving,
      ] { #expect(figure.isFinite && figure >= 0) }
      #expect(found.residents <= Double(places) * (1 + 1e-12))
    }
  }
}
