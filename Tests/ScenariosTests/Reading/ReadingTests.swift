import Occupancy
import Testing

@testable import Scenarios

private enum Sex: String, CaseIterable {
  case dreng, pige
}

@Suite("Readings")
struct ReadingTests {
  @Test("Texts, flags and numbers are what they say")
  func simple() throws {
    #expect(try read("\"x\"", as: .text).value == "x")
    #expect(
      try read("\" \"", as: .text).findings == [
        "1:1 the scenario cannot be the text \" \"; expected a text that is not empty"
      ])
    #expect(try read("\"\"", as: .anyText).value == "")
    #expect(try read("true", as: .bool).value == true)
    #expect(try read("1", as: .bool).findings == ["1:1 the scenario cannot be the number 1; expected true or false"])
    #expect(try read("2.3", as: .number(in: 0...10)).value == 2.3)
    #expect(
      try read("11", as: .number(in: 0...10)).findings == [
        "1:1 the scenario cannot be the number 11; expected a number from 0 to 10"
      ])
    #expect(try read("[]", as: .number()).findings == ["1:1 the scenario cannot be a list; expected a number"])
  }

  @Test("Whole numbers are whole and in range", arguments: [("7", 7), ("7.0", 7), ("5e2", 500), ("0", 0)])
  func integers(json: String, value: Int) throws {
    #expect(try read(json, as: .integer(in: 0...500)).value == value)
  }

  @Test("Other numbers are no whole numbers", arguments: ["7.5", "-1", "501", "1e300", "\"7\"", "{}"])
  func notIntegers(json: String) throws {
    let result = try read(json, as: .integer(in: 0...500))
    #expect(result.findings.count == 1)
    #expect(result.findings.first?.hasSuffix("; expected a whole number from 0 to 500") == true)
  }

  @Test("Null says that a key without a value is left out")
  func null() throws {
    #expect(
      try read("null", as: .integer()).findings == [
        "1:1 the scenario cannot be null; expected a whole number; a key without a value is left out"
      ])
  }

  @Test("Dates are days of the calendar, and of the period when there is one")
  func dates() throws {
    let first = try #require(CivilDate(year: 2021, month: 1, day: 1))
    let period = try #require(Period(first: first, last: first.adding(days: 364)))
    #expect(try read("\"2021-01-31\"", as: .date).value == first.adding(days: 30))
    #expect(
      try read("\"2021-02-30\"", as: .date).findings == [
        "1:1 the scenario cannot be the text \"2021-02-30\"; expected a date such as \"2023-01-31\""
      ])
    #expect(
      try read("\"2022-01-01\"", as: .date(in: period)).findings == [
        "1:1 the scenario cannot be the text \"2022-01-01\"; expected a date from 2021-01-01 to 2021-12-31"
      ])
  }

  @Test("A word is one of those allowed, or the nearest is proposed")
  func words() throws {
    #expect(try read("\"pige\"", as: Reading<Sex>.word).value == .pige)
    #expect(
      try read("\"pigge\"", as: Reading<Sex>.word).findings == [
        "1:1 the scenario cannot be the text \"pigge\"; expected one of: dreng, pige; did you mean pige?"
      ])
    #expect(
      try read("1", as: Reading<Sex>.word).findings == [
        "1:1 the scenario cannot be the number 1; expected one of: dreng, pige"
      ])
  }

  @Test("Lists and maps are read to their end, and every wrong part is reported")
  func collections() throws {
    #expect(try read("[1, 2]", as: .list(of: .integer())).value == [1, 2])
    #expect(try read("[1, \"a\", 2, null]", as: .list(of: .bool)).findings.count == 4)
    #expect(
      try read("[\"a\"]", as: .list(of: .integer())).findings == [
        "1:2 item 1 of the scenario cannot be the text \"a\"; expected a whole number"
      ])
    let map = try read("{\"b\": 1, \"a\": 2}", as: .map(of: .integer()))
    #expect(map.value?.map(\.id) == ["b", "a"])
    #expect(map.value?.map(\.value) == [1, 2])
    #expect(map.value?.map(\.span.column) == [2, 10])
    #expect(
      try read("{\"b\": true, \"a\": 2, \"c\": []}", as: .map(of: .integer())).findings == [
        "1:7 \"b\" cannot be true; expected a whole number", "1:26 \"c\" cannot be a list; expected a whole number",
      ])
    #expect(
      try read("[]", as: .map(of: .integer())).findings == ["1:1 the scenario cannot be a list; expected an object"])
  }

  @Test("A value by date is a schedule, a plain value one that never changes")
  func schedules() throws {
    let start = try #require(CivilDate(year: 2021, month: 1, day: 1))
    let reading = Reading.schedule(of: .integer(in: 0...9), from: start)
    #expect(try read("7", as: reading).value == Schedule(7))
    let changing = try #require(try read("{\"2023-01-01\": 6, \"2020-01-01\": 7}", as: reading).value)
    #expect(changing.steps.map(\.value) == [7, 6])
    #expect(changing.value(on: start) == 7)
  }

  @Test(
    "A value by date needs dates, values, and one on the first day",
    arguments: [
      ("{\"2021-01-02\": 7}", ["1:1 no value on 2021-01-01; expected a first date on or before it"]),
      (
        "{\"2021-02-30\": 7, \"x\": 10}",
        [
          "1:2 \"2021-02-30\" is no date; expected one such as \"2023-01-31\"",
          "1:19 \"x\" is no date; expected one such as \"2023-01-31\"",
          "1:24 \"x\" cannot be the number 10; expected a whole number from 0 to 9",
        ]
      ),
      ("{}", ["1:1 the scenario cannot be an object; expected a whole number from 0 to 9"]),
      ("\"7\"", ["1:1 the scenario cannot be the text \"7\"; expected a whole number from 0 to 9"]),
    ])
  func wrongSchedules(json: String, messages: [String]) throws {
    let start = try #require(CivilDate(year: 2021, month: 1, day: 1))
    #expect(try read(json, as: .schedule(of: .integer(in: 0...9), from: start)).findings == messages)
  }

  @Test("A reading can be turned into another and narrowed")
  func combining() throws {
    let even = Reading.integer().where("an even number") { $0 % 2 == 0 }
    #expect(try read("4", as: even.map { $0 / 2 }).value == 2)
    #expect(try read("3", as: even).findings == ["1:1 the scenario cannot be the number 3; expected an even number"])
    #expect(
      try read("\"æ\"", as: even).findings == ["1:1 the scenario cannot be the text \"æ\"; expected a whole number"])
  }
}
