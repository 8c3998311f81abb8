extension SurvivalChart {
  /// The Kaplan–Meier steps with their interval.
  func svg(id: String, title: String, description: String) -> String {
    let room = max(SVGCanvas.width(of: label), SVGCanvas.width(of: intervalLabel)) + 14
    let frame = ChartFrame(left: 62, right: SVGCanvas.width - min(room, 190), top: 34, bottom: 266)
    var canvas = SVGCanvas(height: 310)
    let times = ChartScale(points.map { $0.time } + [0], from: frame.left, to: frame.right)
    let shares = ChartScale([0, axis.unit.factor], from: frame.bottom, to: frame.top, marks: 4)
    func steps(_ value: (Point) -> Figure?) -> [(x: Double, y: Double)] {
      var (line, level): ([(x: Double, y: Double)], Double) = (
        [(times.place(0), shares.place(axis.unit.factor))], axis.unit.factor
      )
      for point in points {
        guard let next = value(point).map(axis.shown) else { continue }
        line += [(times.place(point.time), shares.place(level)), (times.place(point.time), shares.place(next))]
        level = next
      }
      return line
    }
    frame.drawVertical(shares, axis, on: &canvas)
    canvas.line(frame.left, frame.bottom, frame.right, frame.bottom, "axis")
    let plain = ChartAxis(title: "", unit: .number, language: axis.language)
    for mark in times.marks {
      canvas.text(plain.text(mark, places: times.places), times.place(mark), frame.bottom + 20, .middle, "muted")
    }
    canvas.text(timeTitle, frame.right, frame.bottom + 38, .end, "muted")
    if points.contains(where: { $0.low != nil }) {
      let (low, high) = (steps({ $0.low }), steps({ $0.high }))
      canvas.path(low + high.reversed(), "band outer", isClosed: true)
      for edge in [low, high] { canvas.path(edge, "edge") }
    }
    canvas.path(steps({ $0.share }), "median")
    for point in points {
      canvas.circle(
        times.place(point.time), shares.place(axis.shown(point.share)), radius: 4, "hover",
        hover: "\(plain.text(point.time, places: 0)): \(point.share.text)")
    }
    drawLabels(frame, shares, on: &canvas)
    return canvas.svg(id: id, title: title, description: description)
  }

  private func drawLabels(_ frame: ChartFrame, _ shares: ChartScale, on canvas: inout SVGCanvas) {
    guard let last = points.last else { return }
    let interval = last.high.map { shares.place(axis.shown($0)) }
    let wanted = [shares.place(axis.shown(last.share)), interval].compactMap { $0 }
    let places = LabelPlaces.spread(wanted, gap: 16, in: frame.top...frame.bottom)
    for (text, place) in zip([(label, "label c0"), (intervalLabel, "muted")], places) {
      canvas.text(text.0, frame.right + 8, place + 5, .start, text.1)
    }
  }
}
