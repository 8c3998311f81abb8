import Testing
@testable import Reporting

@Test("placeholder") func placeholder() {}
