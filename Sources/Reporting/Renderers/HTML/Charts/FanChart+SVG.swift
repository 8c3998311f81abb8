extension FanChart {
  /// The fan, directly labelled at its right end.
  func svg(id: String, title: String, description: String) -> String {
    let names = [labels.median, labels.inner, labels.outer, limits.isEmpty ? "" : labels.limit]
    let room = (names.map(SVGCanvas.width).max() ?? 0) + 12
    let frame = ChartFrame(left: 52, right: SVGCanvas.width - room, top: 34, bottom: 266)
    var canvas = SVGCanvas(height: 300)
    let shown = (points.flatMap { $0.figures } + limits.map { $0.value }).map(axis.shown)
    let scale = ChartScale(shown + (beginsAtZero ? [0] : []), from: frame.bottom, to: frame.top)
    let width = (frame.right - frame.left) / Double(max(1, points.count))
    func x(_ place: Double) -> Double { frame.left + place * width }
    func line(_ value: (Point) -> Figure) -> [(x: Double, y: Double)] {
      points.enumerated().map { (x(Double($0.offset) + 0.5), scale.place(axis.shown(value($0.element)))) }
    }
    frame.drawVertical(scale, axis, on: &canvas)
    canvas.path(line({ $0.p10 }) + line({ $0.p90 }).reversed(), "band outer", isClosed: true)
    canvas.path(line({ $0.p25 }) + line({ $0.p75 }).reversed(), "band inner", isClosed: true)
    for edge in [line({ $0.p10 }), line({ $0.p90 })] { canvas.path(edge, "edge") }
    canvas.path(line({ $0.median }), "median")
    canvas.path(limitLine(x, scale), "limit")
    frame.drawYears(years(x), on: &canvas)
    label(frame, scale, on: &canvas)
    for (index, point) in points.enumerated() {
      canvas.rectangle(
        x(Double(index)), frame.top, width: width, height: frame.bottom - frame.top, "hover", hover: words(point))
    }
    return canvas.svg(id: id, title: title, description: description)
  }

  private func limitLine(_ x: (Double) -> Double, _ scale: ChartScale) -> [(x: Double, y: Double)] {
    limits.enumerated().flatMap { index, limit -> [(x: Double, y: Double)] in
      let y = scale.place(axis.shown(limit.value))
      let end = index + 1 < limits.count ? limits[index + 1].from : Double(points.count)
      return [(x(limit.from), y), (x(end), y)]
    }
  }

  private func years(_ x: (Double) -> Double) -> [(year: Int, from: Double, to: Double)] {
    var years: [(year: Int, from: Double, to: Double)] = []
    for (index, point) in points.enumerated() {
      let (from, to) = (x(Double(index)), x(Double(index + 1)))
      if years.last?.year == point.year { years[years.count - 1].to = to } else { years.append((point.year, from, to)) }
    }
    return years
  }

  /// What each line is, at its end: the median at itself, the bands at their upper edges.
  private func label(_ frame: ChartFrame, _ scale: ChartScale, on canvas: inout SVGCanvas) {
    guard let last = points.last else { return }
    var entries = [
      (labels.median, last.median, "label c0"), (labels.inner, last.p25, "muted"), (labels.outer, last.p10, "muted"),
    ]
    if let limit = limits.last { entries.append((labels.limit, limit.value, "label c2")) }
    let wanted = entries.map { scale.place(axis.shown($0.1)) }
    let places = LabelPlaces.spread(wanted, gap: 16, in: frame.top...frame.bottom)
    for (entry, place) in zip(entries, places) { canvas.text(entry.0, frame.right + 8, place + 5, .start, entry.2) }
  }

  private func words(_ point: Point) -> String {
    "\(point.name): \(labels.median) \(point.median.text); \(labels.outer) \(point.p10.text)–\(point.p90.text); "
      + "\(labels.inner) \(point.p25.text)–\(point.p75.text)"
  }
}
