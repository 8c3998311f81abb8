import Testing
@testable import Scenarios

@Test("placeholder") func placeholder() {}
