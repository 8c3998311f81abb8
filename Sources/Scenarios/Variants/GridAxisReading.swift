internal import Forecasting

/// Something to vary, from the command line: `tilbud.kvisten.pladser=4..8`, `forudsat_belægning=85%,90%,95%`.
struct AxisReading {
  /// The most values of an axis; of all axes together, the most combinations.
  static let mostCombinations = 2_000

  let axis: GridAxis
  let path: JSONPath
  /// The change each value makes.
  let patches: [JSONNode]
  /// The argument.
  let source: SourceText

  /// Reads an argument; nil after reporting what is wrong with it. `index` numbers its texts among the scenario's, and is
  /// moved past them.
  init?(_ argument: String, index: inout Int, sink: DiagnosticSink) {
    source = SourceText(name: Setting.name(of: argument, option: "--vary"), index: index, text: argument)
    index += 1
    var scanner = PathScanner(source, sink: sink)
    guard scanner.path() != nil else { return nil }
    guard !scanner.isAtEnd else {
      sink.add(
        Diagnostic(
          at: SourceSpan(source, offset: scanner.offset, length: 1), "no values are given",
          expected: "path=values, such as tilbud.kvisten.pladser=4..8"))
      return nil
    }
    let items = AxisReading.items(source, from: scanner.offset + 1)
    guard let values = AxisReading.values(items, source, sink: sink) else { return nil }
    let written = source.text(0..<scanner.offset)
    var patches: [JSONNode] = []
    var path: JSONPath?
    for value in values {
      guard let setting = Setting("\(written)=\(value)", index: index, option: "--vary", sink: sink) else { return nil }
      index += 1
      patches.append(setting.patch)
      path = setting.path
    }
    guard let path, AxisReading.areOnce(values, source, sink: sink) else { return nil }
    (self.path, self.patches) = (path, patches)
    axis = GridAxis(path: path.description, values: values)
  }

  /// What stands between commas, but for those inside quotes and brackets, without spaces around it.
  private static func items(_ source: SourceText, from start: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (first, depth, isQuoted, isEscaped) = (start, 0, false, false)
    for offset in start..<source.bytes.count {
      let byte = source.bytes[offset]
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isQuoted: isEscaped = true
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "["): if !isQuoted { depth += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): if !isQuoted { depth -= 1 }
      case UInt8(ascii: ",") where !isQuoted && depth == 0:
        ranges.append(first..<offset)
        first = offset + 1
      default: break
      }
    }
    return (ranges + [first..<source.bytes.count]).map { trimmed($0, source) }
  }

  private static func trimmed(_ range: Range<Int>, _ source: SourceText) -> Range<Int> {
    var range = range
    while let first = range.first, source.bytes[first] == UInt8(ascii: " ") { range = first + 1..<range.upperBound }
    while let last = range.last, source.bytes[last] == UInt8(ascii: " ") { range = range.lowerBound..<last }
    return range
  }

  /// The values of a list, ranges written out; nil after reporting what is wrong.
  private static func values(_ items: [Range<Int>], _ source: SourceText, sink: DiagnosticSink) -> [String]? {
    var values: [String] = []
    for item in items {
      let text = source.text(item)
      let span = SourceSpan(source, offset: item.lowerBound, length: max(1, item.count))
      guard !item.isEmpty else {
        sink.add(Diagnostic(at: span, "a value is missing", expected: "values with \",\" between them"))
        return nil
      }
      if text.first == "\"" || text.first == "{" || text.first == "[" || ValueRange.ends(text) == nil {
        guard let meant = ValueRange.meant(by: text) else {
          values.append(text)
          continue
        }
        sink.add(Diagnostic(at: span, "\(text.quoted) is no range", expected: "two points between", suggestion: meant))
        return nil
      }
      guard let range = ValueRange(text) else {
        sink.add(
          Diagnostic(
            at: span, "\(text.quoted) is no range",
            expected: "whole numbers or percentages from low to high, such as 4..8, 4..8:2 or 85%..95%:2.5%"))
        return nil
      }
      guard range.count <= mostCombinations else {
        sink.add(Diagnostic(at: span, "\(range.count) values", expected: "at most \(mostCombinations)"))
        return nil
      }
      values += range.values
    }
    return values
  }

  private static func areOnce(_ values: [String], _ source: SourceText, sink: DiagnosticSink) -> Bool {
    for (index, value) in values.enumerated() where values[..<index].contains(value) {
      let span = SourceSpan(source, offset: 0, length: source.bytes.count)
      sink.add(Diagnostic(at: span, "\(value.quoted) is given twice"))
      return false
    }
    return true
  }
}

/// Numbers from low to high with a step: `4..8`, `4..8:2`, `85%..95%:2.5%`. The percent sign of the first may be left out.
private struct ValueRange {
  /// In thousandths.
  /// The range that was meant by `5-8`; nil for anything else.
  static func meant(by text: String) -> String? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) || $0 == 37 } })
    else { return nil }
    return "\(ends[0])..\(ends[1])"
  }

  private let low: Int
  private let high: Int
  private let step: Int
  private let sign: String

  init?(_ text: String) {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard halves.count <= 2, let ends = ValueRange.ends(halves[0]) else { return nil }
    guard let low = ValueRange.number(ends.low), let high = ValueRange.number(ends.high),
      let step = halves.count == 2 ? ValueRange.number(halves[1]) : (value: 1_000, isPercent: high.isPercent)
    else { return nil }
    let isPercent = high.isPercent
    if !isPercent && (low.isPercent || step.isPercent) { return nil }
    // Whole numbers step through whole numbers; percentages may have decimals.
    let all = [low.value, high.value, step.value]
    guard low.value <= high.value, step.value > 0, isPercent || all.allSatisfy({ $0 % 1_000 == 0 }) else { return nil }
    self.low = low.value
    self.high = high.value
    self.step = step.value
    sign = isPercent ? "%" : ""
  }

  /// What stands before and after the first two points.
  static func ends(_ text: String) -> (low: String, high: String)? {
    var rest = text[...]
    while let point = rest.firstIndex(of: ".") {
      let next = text.index(after: point)
      if next < text.endIndex, text[next] == "." {
        return (String(text[..<point]), String(text[text.index(after: next)...]))
      }
      rest = text[next...]
    }
    return nil
  }

  var count: Int { (high - low) / step + 1 }

  var values: [String] {
    (0..<count).map { number in
      let value = low + number * step
      var fraction = String(String(value % 1_000 + 1_000).dropFirst())
      while fraction.last == "0" { fraction.removeLast() }
      return String(value / 1_000) + (fraction.isEmpty ? "" : "." + fraction) + sign
    }
  }

  /// A number of at most six digits and three decimals, in thousandths.
  private static func number(_ text: String) -> (value: Int, isPercent: Bool)? {
    var digits = text.filter { $0 != " " }
    let isPercent = digits.last == "%"
    if isPercent { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...6).contains(parts[0].count),
      parts.count == 1 || (1...3).contains(parts[1].count),
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) }), let whole = Int(parts[0])
    else { return nil }
    let fraction = parts.count == 2 ? Int((parts[1] + "000").prefix(3)) ?? 0 : 0
    return (whole * 1_000 + fraction, isPercent)
  }
}
