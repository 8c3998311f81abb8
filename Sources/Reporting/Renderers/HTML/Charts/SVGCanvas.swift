/// Writes the elements of a drawing. Colours and strokes come from classes, so that the page decides them for light,
/// dark and print.
struct SVGCanvas {
  /// Width of every drawing in its own units.
  static let width = 640.0

  let height: Double
  private var body = ""

  init(height: Double) { self.height = height }

  /// Where a text stands on its line.
  enum Anchor: String {
    case start, middle, end
  }

  // MARK: Shapes

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    add("line", [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)], style)
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, width: Double, height: Double, _ style: String, hover: String? = nil
  ) {
    add("rect", [("x", x), ("y", y), ("width", max(0, width)), ("height", max(0, height))], style, hover: hover)
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, _ style: String, hover: String? = nil) {
    add("circle", [("cx", x), ("cy", y), ("r", radius)], style, hover: hover)
  }

  /// A line through points; closed when it bounds an area.
  mutating func path(_ points: [(x: Double, y: Double)], _ style: String, isClosed: Bool = false) {
    guard let first = points.first else { return }
    let rest = points.dropFirst().map { "L\(Self.number($0.x)) \(Self.number($0.y))" }.joined()
    body +=
      "<path class=\"\(style)\" d=\"M\(Self.number(first.x)) \(Self.number(first.y))\(rest)\(isClosed ? "Z" : "")\"/>\n"
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ style: String = "label") {
    body += "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    body += anchor == .start ? ">" : " text-anchor=\"\(anchor.rawValue)\">"
    body += text.escapedForMarkup + "</text>\n"
  }

  private mutating func add(
    _ name: String, _ attributes: [(String, Double)], _ style: String, hover: String? = nil
  ) {
    let written = attributes.map { "\($0.0)=\"\(Self.number($0.1))\"" }.joined(separator: " ")
    body += "<\(name) class=\"\(style)\" \(written)"
    body += hover.map { "><title>\($0.escapedForMarkup)</title></\(name)>\n" } ?? "/>\n"
  }

  // MARK: Document

  /// The drawing with its name and what it shows, both read by a screen reader.
  func svg(id: String, title: String, description: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="\(id)-t \(id)-d" \
    viewBox="0 0 \(Self.number(Self.width)) \(Self.number(height))">
    <title id="\(id)-t">\(title.escapedForMarkup)</title>
    <desc id="\(id)-d">\(description.escapedForMarkup)</desc>
    \(body)</svg>
    """
  }

  /// A coordinate: one decimal is finer than a screen shows.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = (max(-1e9, min(1e9, value)) * 10).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0
      ? String(Int(tenths / 10)) : (tenths / 10).description
  }

  /// About how wide a text of the drawings' size is.
  static func width(of text: String) -> Double { Double(text.displayWidth) * 8.6 }
}

extension String {
  /// The text as characters of HTML, SVG or another XML, in content and in attributes: no markup, no character that
  /// XML forbids, and none that turns text around.
  package var escapedForMarkup: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += " "
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      // A name must not turn the figures behind it around.
      case "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        escaped += scalar.visibleEscape
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
