import Testing
@testable import Takst

@Test("placeholder") func placeholder() {}
