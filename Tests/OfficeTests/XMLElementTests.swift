import Testing

@testable import Office

@Suite("XML")
struct XMLElementTests {
  private func body(_ element: XMLElement) -> String {
    String(decoding: element.document, as: UTF8.self).split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
  }

  @Test("Elements, attributes and text; what is nil is left out")
  func structure() {
    let element = XMLElement("a", ["b": "1", "c": nil], [XMLElement("d"), nil, .value("w:e", 2), .value("f", "g")])
    #expect(body(element) == "<a b=\"1\"><d/><w:e w:val=\"2\"/><f val=\"g\"/></a>")
    #expect(String(decoding: element.document, as: UTF8.self).hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""))
  }

  @Test("Marks are escaped in text and attributes")
  func marks() {
    #expect(body(XMLElement("a", text: "<b> & \"c\" 'd'\t\n\r")) == "<a>&lt;b&gt; &amp; &quot;c&quot; 'd'\t\n&#13;</a>")
    #expect(body(XMLElement("a", ["b": "<\"&\">\t\n\r"])) == "<a b=\"&lt;&quot;&amp;&quot;&gt;&#9;&#10;&#13;\"/>")
  }

  @Test("What XML cannot hold, and what turns text around, is shown as an escape")
  func controls() {
    #expect(body(XMLElement("a", text: "\u{0}\u{1B}\u{FFFE}\u{202E}")) == "<a>\\u{0}\\u{1B}\\u{FFFE}\\u{202E}</a>")
    #expect(body(XMLElement("a", text: "e\u{301}\u{1F600}\u{A0}")) == "<a>e\u{301}\u{1F600}\u{A0}</a>")
  }

  @Test("Another parser reads every text back", arguments: OfficeSamples.hostile)
  func readBack(_ text: String) throws {
    let isShownAsIs = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value < 0x2000 || "\t\r\n".unicodeScalars.contains($0)
    }
    let root = try #require(XMLTree.parse(XMLElement("a", ["b": text], [XMLElement("c", text: text)]).document))
    #expect(root.attributes["b"] == root.allText)
    #expect(!isShownAsIs || root.allText == text)
  }

  @Test("Numbers have the fewest digits, and no exponent when whole")
  func numbers() {
    #expect(
      [7, -0.5, 1e14, 0.1 + 0.2, -0.0].map(\.xmlText) == ["7", "-0.5", "100000000000000", "0.30000000000000004", "0"])
  }
}
