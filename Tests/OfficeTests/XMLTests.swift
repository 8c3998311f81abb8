import Testing

@testable import Office

@Suite("XML")
struct XMLTests {
  private func body(_ element: XML) -> String {
    String(decoding: element.document, as: UTF8.self).split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
  }

  @Test("Elements, attributes and text; what is nil is left out")
  func structure() {
    let (none, some): (XML?, XML?) = (nil, XML("d"))
    let element = XML("a", ["b": "1", "c": nil]) {
      some
      none
      val("w:e", 2)
      if some?.text == "" { [val("f", "g"), val("h", 0.5)] }
      for number in 1...2 { XML("i\(number)") }
    }
    #expect(
      body(element) == "<a b=\"1\"><d/><w:e w:val=\"2\"/><f val=\"g\"/><h val=\"0.5\"/><i1/><i2/></a>")
    #expect(String(decoding: element.document, as: UTF8.self).hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""))
  }

  @Test("Marks are escaped in text and attributes")
  func marks() {
    #expect(body(XML("a", text: "<b> & \"c\" 'd'\t\n\r")) == "<a>&lt;b&gt; &amp; &quot;c&quot; 'd'\t\n&#13;</a>")
    #expect(body(XML("a", ["b": "<\"&\">\t\n\r"])) == "<a b=\"&lt;&quot;&amp;&quot;&gt;&#9;&#10;&#13;\"/>")
  }

  @Test("What XML cannot hold, and what turns text around, is shown as an escape")
  func controls() {
    #expect(body(XML("a", text: "\u{0}\u{1B}\u{FFFE}\u{202E}")) == "<a>\\u{0}\\u{1B}\\u{FFFE}\\u{202E}</a>")
    #expect(body(XML("a", text: "e\u{301}\u{1F600}\u{A0}")) == "<a>e\u{301}\u{1F600}\u{A0}</a>")
  }

  @Test("Another parser reads every text back", arguments: OfficeSamples.hostile)
  func readBack(_ text: String) throws {
    let isShownAsIs = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value < 0x2000 || "\t\r\n".unicodeScalars.contains($0)
    }
    let root = try #require(XMLTree.parse(XML("a", ["b": text]) { XML("c", text: text) }.document))
    #expect(root.attributes["b"] == root.allText)
    #expect(!isShownAsIs || root.allText == text)
  }

  @Test("Numbers have the fewest digits, and no exponent when whole")
  func numbers() {
    #expect(
      [7, -0.5, 1e14, 0.1 + 0.2, -0.0].map(\.xmlText) == ["7", "-0.5", "100000000000000", "0.30000000000000004", "0"])
  }
}
