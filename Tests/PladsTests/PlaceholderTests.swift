import Testing
@testable import plads
