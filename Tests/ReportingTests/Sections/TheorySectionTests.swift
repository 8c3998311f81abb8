import Forecasting
import Testing

@testable import Reporting

@Suite("What queueing theory is said to say")
struct TheorySectionTests {
  private typealias Situation = PlaceStudy.Situation

  private func told(
    _ situations: [Situation], shares: [Double] = [], limits: RiskLimits = RiskLimits(), isInDays: Bool = true,
    names: [String?] = [nil], disregarded: [Obstacle] = [], _ language: Language
  ) throws -> ToldDocument {
    let sections = try names.map { name in
      ErlangSection(
        id: name, name: name, study: try PlaceStudy(situations, shares: shares, limits: limits), isInDays: isInDays,
        disregarded: disregarded)
    }
    return try ToldDocument(.erlang, ErlangJSON(nil, variant: nil, sections, version: "0").value, language)
  }

  @Test("What a belægning takes is told of one place as of many, in mean stays where no stay is known")
  func takes() throws {
    func answer(_ places: Int, _ language: Language) throws -> [String] {
      try told([Situation(places: places, stay: 1)], shares: [0.95], isInDays: false, language).answer
    }
    #expect(
      try answer(6, .danish) == [
        "Skal 6 pladser være 95 % belagt uden venteliste, kræver det 3,9 gange så mange henvisninger, som der er plads til, "
          + "og 76 % af dem må afvises. Med en venteliste, som ingen forlader, er 0,95 gange så mange nok: alle får plads, men "
          + "87 % må vente, i gennemsnit 3,3 gange et gennemsnitligt ophold. Høj belægning i en lille enhed forudsætter en "
          + "venteliste."
      ])
    #expect(
      try answer(1, .english) == [
        "To keep 1 place 95% occupied without a waiting list takes 19 times as many referrals as there is room for, and 95% "
          + "of them are turned away. With a list that nobody leaves, 0.95 times as many are enough: all are admitted, but 95% "
          + "must wait, 20 times the mean stay on average. High belægning in a small unit presupposes a waiting list."
      ])
    #expect(try answer(1, .danish)[0].hasPrefix("Skal 1 plads være 95 % belagt"))
    // Hundred places need no list to be well used, so none is presupposed.
    let many = try told([Situation(places: 100, stay: 1)], shares: [0.6], isInDays: false, .danish)
    #expect(many.answer[0].contains("kræver det 0,60 gange så mange henvisninger"))
    #expect(many.answer[0].contains("under 1 % af dem må afvises"))
    #expect(!many.answer[0].contains("lille enhed"))
    #expect(many.sentences(.formulas).last?.contains("--stay \"900 dage\"") == true)
  }

  @Test("With a patience the list is told of between none and one that nobody leaves")
  func patience() throws {
    let situation = Situation(places: 6, stay: 900, list: .patience(mean: 90))
    let document = try told([situation], shares: [0.9, 0.95], .english)
    #expect(
      document.answer[0].contains(
        "With a list on which a kommune waits 90 days on average before it finds another solution, it takes 2.3 times as "
          + "many, and 58% leave the list."))
    let tables = document.tables(.formulas)
    #expect(
      tables.map(\.caption.self).map(ToldDocument.spaced) == [
        "What a belægning takes without a list (Erlang B)",
        "What it takes with a list and a patience of 90 days (Erlang A)",
        "What it takes with a list that nobody leaves (Erlang C)",
      ])
    #expect(tables[0].plainRows == [["6", "90%", "2.19", "5.3", "59.0%"], ["6", "95%", "3.92", "9.6", "75.8%"]])
    #expect(tables[1].plainRows[1] == ["6", "95%", "2.27", "5.5", "58.1%", "79.2%", "76", "62"])
    #expect(tables[2].plainRows[1] == ["6", "95%", "0.95", "2.3", "86.6%", "3,000", "2,597"])
    let danish = try told([Situation(places: 6, stay: 900, list: .patience(mean: 1))], shares: [0.9], .danish)
    #expect(danish.answer[0].contains("venter 1 dag, før den finder"))
  }

  @Test("What a demand gives is told of every list, and that a list without room for all grows without end")
  func outcomes() throws {
    let full = Situation(places: 6, stay: 900, list: .patience(mean: 90), referralsPerYear: 2.7)
    #expect(
      try told([full], .danish).answer == [
        "2,7 henvisninger om året med ophold på 900 dage i gennemsnit ville fylde 6,7 pladser, hvis alle fik en. Uden "
          + "venteliste er 6 pladser 76,6 % belagt, og 31 % af de henviste får ikke plads. Med en tålmodighed på 90 dage er de "
          + "80,0 % belagt, og 28 % af de henviste får ikke plads. Med en venteliste, som ingen forlader, er de altid belagt, "
          + "og listen vokser uden ende."
      ])
    let document = try told([full], .english)
    #expect(
      document.answer[0].hasSuffix(
        "With a list that nobody leaves they are always occupied, and the list grows without end."))
    let rows = document.tables(.formulas)[0].plainRows
    #expect(rows.map { $0[0] } == ["no list", "90 days", "unlimited"])
    #expect(rows[2].filter { $0 == "–" }.count == 3)
    #expect(document.sentences(.formulas)[0].hasPrefix("– means that the list grows without end"))

    let free = try told([Situation(places: 1, stay: 365.25, referralsPerYear: 0.5)], .danish)
    #expect(
      free.answer == [
        "0,5 henvisninger om året med ophold på 365 dage i gennemsnit ville fylde 0,5 pladser, hvis alle fik en. Uden "
          + "venteliste er 1 plads 33,3 % belagt, og 33 % af de henviste får ikke plads. Med en venteliste, som ingen "
          + "forlader, er den 50,0 % belagt, og ingen afvises."
      ])
    #expect(!free.sentences(.formulas).contains { $0.hasPrefix("–") })
    let one = try told([Situation(places: 1, stay: 365.25, referralsPerYear: 1)], .english)
    #expect(
      one.answer[0].hasPrefix("1 referral a year with stays of 365 days on average would fill 1 place if everybody"))
    #expect(one.answer[0].contains("Without a waiting list 1 place is 50.0% occupied"))
    #expect(
      one.answer[0].hasSuffix("With a list that nobody leaves it is always occupied, and the list grows without end."))
  }

  @Test("The fewest places are told for the limits given, or that there are too many of them")
  func fewest() throws {
    let demand = Situation(places: nil, stay: 900, list: .patience(mean: 90), referralsPerYear: 2.1)
    let one = try told([demand], limits: RiskLimits(notAdmitted: 0.1), .danish)
    #expect(
      one.answer == [
        "2,1 henvisninger om året med ophold på 900 dage i gennemsnit ville fylde 5,2 pladser, hvis alle fik en. For at "
          + "højst 10 % af de henviste afvises eller forlader ventelisten, skal der mindst være 8 pladser uden venteliste og "
          + "8 pladser med en tålmodighed på 90 dage."
      ])
    let all = try told(
      [demand], limits: RiskLimits(notAdmitted: 0.2, findNoPlace: 0.3, meanWait: 30), .english)
    #expect(
      all.answer[0].contains(
        "So that at most 20% of those referred are turned away or leave, at most 30% find no free place at once and the mean "
          + "wait of all is at most 30 days, it takes at least"))
    let many = try told(
      [Situation(places: nil, stay: 36_525, referralsPerYear: 200)], limits: RiskLimits(notAdmitted: 0.001), .danish)
    #expect(many.answer[0].hasSuffix("skal der mindst være over 10.000 pladser uden venteliste."))
    #expect(many.tables(.formulas)[0].plainRows[0][1] == "over 10.000 pladser")
  }

  @Test("Only where there are several tilbud does each have its name")
  func names() throws {
    let situation = Situation(places: 6, stay: 900)
    let one = try told([situation], shares: [0.9], names: ["Kvisten"], .danish)
    #expect(one.tables(.formulas)[0].caption == "Hvad en belægning kræver uden venteliste (Erlang B)")
    let two = try told([situation], shares: [0.9], names: ["Kvisten", "Birken"], .danish)
    #expect(two.answer.count == 2)
    #expect(two.document.sections[0].blocks.first == .heading("Kvisten"))
    #expect(two.tables(.formulas)[0].caption == "Kvisten: hvad en belægning kræver uden venteliste (Erlang B)")
  }

  @Test("What the formulas disregard is told as a sentence")
  func disregarded() throws {
    func note(_ obstacles: [Obstacle], _ language: Language) throws -> String? {
      try told([Situation(places: 6, stay: 900)], shares: [0.9], disregarded: obstacles, language)
        .sentences(.formulas).first
    }
    #expect(
      try note([.stays, .unlikeYdelser], .danish)
        == "Formlerne ser bort fra, at ophold ikke er eksponentialfordelt og at ydelserne har forskellige ophold eller "
        + "ventelister.")
    #expect(
      try note([.stays, .unlikeYdelser], .english)
        == "The formulas disregard that stays are not exponential and that the ydelser differ in stay or list.")
    #expect(try note([.rules], .danish) == "Formlerne ser bort fra, at regler ændrer pladserne.")
  }
}
