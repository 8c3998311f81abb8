import Testing

@testable import Forecasting

@Suite("The catalogue of figures") struct QuantityTests {
  @Test("Every figure has a key of its own, by which it is found again")
  func keys() {
    let keys = Quantity.allCases.map(\.key)
    #expect(Set(keys).count == keys.count)
    for quantity in Quantity.allCases { #expect(Quantity(key: quantity.key) == quantity) }
    #expect(Quantity(key: "belægning") == nil && Quantity(key: "") == nil)
    #expect(Set(KommuneQuantity.allCases.map(\.key)).count == KommuneQuantity.allCases.count)
    #expect(Set(AccountsFigure.allCases.map(\.key)).count == AccountsFigure.allCases.count)
  }

  @Test("Keys are those of results written by earlier versions")
  func keptKeys() {
    #expect(
      Quantity.allCases.map(\.key) == [
        "enrolledShare", "physicalShare", "billedShare", "residents", "available", "waiting", "referred", "admitted",
        "admittedFromList", "left", "turnedAway", "discharged", "moved", "waitedByAdmitted", "waitedByLeft",
        "hoursReferred", "hoursDelivered", "utilisation", "backlog", "takst", "income", "cost", "budget", "overspend",
        "accountsResult", "outsideResult", "result", "efterregulering", "carriedIn", "carried", "kept", "setAside",
        "outstandingAtClosure", "outstanding", "reserve", "deficit", "deficitBeyondBand", "places", "ommærket",
        "byPopulation", "assumedShare",
      ])
    #expect(
      YdelseQuantity.allCases.map(\.key) == [
        "enrolledShare", "residents", "waiting", "referred", "admitted", "left", "turnedAway", "hoursDelivered",
        "takst", "income",
      ])
    #expect(
      KommuneQuantity.allCases.map(\.key) == ["residents", "referred", "refused", "paid", "outstandingAtClosure"])
    #expect(
      Indicator.ofGrid.map(\.key) == [
        "takst", "occupancy", "deficit", "deficitBeyondBand", "result", "worstTenthResult", "referred", "turnedAway",
        "left", "refused", "waiting", "meanWaitOfAdmitted",
      ])
  }

  @Test("A quantity of a ydelse is the tilbud's of the same name, and others a ydelse has not")
  func ydelser() {
    for quantity in YdelseQuantity.allCases { #expect(YdelseQuantity(quantity.ofTilbud) == quantity) }
    #expect(YdelseQuantity(.result) == nil && YdelseQuantity(.utilisation) == nil)
  }

  @Test("Only what one can tell better from worse of is an objective, and money needs an økonomi")
  func objectives() {
    for indicator in Indicator.objectives {
      #expect(indicator.better != nil && Indicator.ofGrid.contains(indicator), "\(indicator.key)")
    }
    for indicator in Viability.indicators { #expect(indicator.better != nil, "\(indicator.key)") }
    #expect(Viability.indicators.filter(\.isEconomic).map(\.key) == ["deficit", "deficitBeyondBand", "takstRise"])
  }
}
