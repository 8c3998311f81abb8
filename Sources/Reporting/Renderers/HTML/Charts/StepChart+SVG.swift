extension StepChart {
  /// A line of steps for each series, named at its end. Colours repeat after four, dashes do not.
  func svg(id: String, title: String, description: String) -> String {
    let longest = min(210, series.map { SVGCanvas.width(of: $0.name) }.max() ?? 0)
    let frame = ChartFrame(left: 62, right: SVGCanvas.width - longest - 16, top: 34, bottom: 286)
    var canvas = SVGCanvas(height: 320)
    let shown = series.flatMap { $0.values.compactMap { $0.map(axis.shown) } }
    let scale = ChartScale(shown, from: frame.bottom, to: frame.top)
    let width = (frame.right - frame.left) / Double(max(1, years.count))
    func x(_ place: Int) -> Double { frame.left + Double(place) * width }
    frame.drawVertical(scale, axis, on: &canvas)
    frame.drawYears(years.indices.map { (years[$0], x($0), x($0 + 1)) }, on: &canvas)
    for (number, line) in series.enumerated() {
      let points = line.values.enumerated().flatMap { index, value -> [(x: Double, y: Double)] in
        guard let value else { return [] }
        let y = scale.place(axis.shown(value))
        return [(x(index), y), (x(index + 1), y)]
      }
      canvas.path(points, "series c\(number % 4) d\(number % 6)")
    }
    label(frame, scale, on: &canvas)
    for index in years.indices {
      canvas.rectangle(
        x(index), frame.top, width: width, height: frame.bottom - frame.top, "hover", hover: words(index))
    }
    return canvas.svg(id: id, title: title, description: description)
  }

  private func label(_ frame: ChartFrame, _ scale: ChartScale, on canvas: inout SVGCanvas) {
    let ends = series.enumerated().compactMap { number, line in
      line.values.compactMap { $0 }.last.map { (number: number, name: line.name, value: $0) }
    }
    let places = LabelPlaces.spread(
      ends.map { scale.place(axis.shown($0.value)) }, gap: 17, in: frame.top...frame.bottom)
    for (end, place) in zip(ends, places) {
      let y = scale.place(axis.shown(end.value))
      canvas.line(frame.right, y, frame.right + 8, place, "leader c\(end.number % 4)")
      canvas.text(end.name.shortened(to: 26), frame.right + 12, place + 5, .start, "label c\(end.number % 4)")
    }
  }

  private func words(_ index: Int) -> String {
    let values = series.compactMap { line in line.values[index].map { "\(line.name) \($0.text)" } }
    return "\(years[index]): " + values.joined(separator: "; ")
  }
}

extension String {
  /// The text, or its beginning and an ellipsis.
  func shortened(to count: Int) -> String { self.count <= count ? self : prefix(count - 1) + "…" }
}
