import Testing
@testable import Forecasting

@Test("placeholder") func placeholder() {}
