import Testing

@testable import Reporting

@Suite("CSV")
struct CSVWriterTests {
  let international = CSVWriter(.international)
  let danish = CSVWriter(.danish)

  @Test("Each dialect has its own marks and both end lines with CRLF")
  func dialects() {
    let row: [CSVCell] = [.text("Kvisten"), .number(0.941), .integer(-7), .empty]
    #expect(international.row(row) == "Kvisten,0.941,-7,\r\n")
    #expect(danish.row(row) == "Kvisten;0,941;-7;\r\n")
    #expect(international.beginning.isEmpty)
    #expect(Array(danish.beginning.utf8) == [0xEF, 0xBB, 0xBF])
    #expect(danish.header(["år", "belægning"]) == "år;belægning\r\n")
  }

  @Test("Numbers have no groups and no exponent, and nothing when they do not exist")
  func numbers() {
    #expect(
      international.row([.number(1_234_567.5), .number(1e-7), .number(1e21)])
        == "1234567.5,0.0000001,1000000000000000000000\r\n")
    #expect(international.row([.number(.nan), .number(-.infinity), .rounded(.nan, places: 1)]) == ",,\r\n")
    #expect(danish.row([.rounded(2.675, places: 2), .scaled(-1_205, scale: 2), .number(7)]) == "2,68;-12,05;7\r\n")
    #expect(international.row([.number(0.1 + 0.2), .number(-0.0), .number(100)]) == "0.30000000000000004,0,100\r\n")
  }

  @Test("Fields that hold marks are quoted")
  func quoting() {
    #expect(international.row([.text("a,b"), .text("a;b"), .text("\"x\"")]) == "\"a,b\",\"a;b\",\"\"\"x\"\"\"\r\n")
    #expect(danish.row([.text("a,b"), .text("a;b"), .text("1\r\n2")]) == "\"a,b\";\"a;b\";\"1\r\n2\"\r\n")
    #expect(danish.row([.text("x;=1+1"), .text("x,=1+1"), .text("x\t=1")]) == "\"x;=1+1\";\"x,=1+1\";\"x\t=1\"\r\n")
    #expect(international.row([.text(" a ")]) == "\" a \"\r\n")
  }

  @Test("A lone empty field is not an empty line")
  func loneEmpty() {
    #expect(international.row([.empty]) == "\"\"\r\n")
    #expect(international.row([.empty, .empty]) == ",\r\n")
  }

  @Test("Text that a spreadsheet would run is disarmed; numbers are left alone")
  func formulas() {
    #expect(international.row([.text("=1+1"), .text("+1"), .text("-1"), .text("@a")]) == "'=1+1,'+1,'-1,'@a\r\n")
    #expect(international.row([.text("  =1")]) == "'  =1\r\n")
    #expect(international.row([.text("\u{A0}=1")]) == "'\u{A0}=1\r\n")
    #expect(international.row([.text("\tx"), .text("\rx"), .text("\nx")]) == "\"'\tx\",\"'\rx\",\"'\nx\"\r\n")
    #expect(international.row([.text("\r\n=x")]) == "\"'\r\n=x\"\r\n")
    #expect(international.row([.text("a=1"), .integer(-1), .number(-0.5)]) == "a=1,-1,-0.5\r\n")
    #expect(international.row([.text("\u{FEFF}=1"), .text("\u{200B} =1")]) == "'\u{FEFF}=1,'\u{200B} =1\r\n")
    #expect(danish.row([.text("＝1"), .text("＋1"), .text("－1"), .text("＠a")]) == "'＝1;'＋1;'－1;'＠a\r\n")
    #expect(international.row([.text("=\u{301}1")]) == "'=\u{301}1\r\n")
  }
}
