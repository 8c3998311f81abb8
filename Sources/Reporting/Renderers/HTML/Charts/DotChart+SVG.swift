extension DotChart {
  private static let radius = 5.0
  private static let rowHead = 22.0

  /// A row of dots for each name, above one axis; hollow dots are below zero.
  func svg(id: String, title: String, description: String) -> String {
    let values = rows.flatMap { $0.dots.map(axis.shown) }
    let bands = rows.compactMap { $0.band.map(axis.shown) }.flatMap { [-$0, $0] }
    let edge = 26.0
    let scale = ChartScale(values + bands + [0], from: edge, to: SVGCanvas.width - edge, marks: 7)
    let stacks = rows.map { stacked($0, scale) }
    let heights = stacks.map { Double(min(7, max(2, ($0.map { $0.level }.max() ?? 0) + 1))) * 2 * Self.radius }
    let top = bands.isEmpty ? 20.0 : 38.0
    let bottom = top + heights.reduce(0, +) + Double(rows.count) * (Self.rowHead + 12)
    let frame = ChartFrame(left: edge, right: SVGCanvas.width - edge, top: top, bottom: bottom)
    var canvas = SVGCanvas(height: bottom + 48)
    if !bands.isEmpty { drawBands(frame, scale, heights, on: &canvas) }
    frame.drawHorizontal(scale, axis, on: &canvas)
    canvas.text(zeroLabel, scale.place(0), top - 6, .middle, "muted")
    var y = top
    for (row, (stack, height)) in zip(rows, zip(stacks, heights)) {
      canvas.text(row.name, frame.left, y + 18, .start, "label halo")
      canvas.text(row.remark, frame.right, y + 18, .end, "muted halo")
      y += Self.rowHead + height + 8
      draw(stack, of: row, floor: y, height: height, on: &canvas)
      y += 4
      canvas.line(frame.left, y, frame.right, y, "axis")
    }
    return canvas.svg(id: id, title: title, description: description)
  }

  private typealias Dot = (figure: Figure, x: Double, level: Int)

  /// The dots of a row side by side, and above each other where they are too near.
  private func stacked(_ row: Row, _ scale: ChartScale) -> [Dot] {
    var levels: [Int: Int] = [:]
    return row.dots.map { dot in
      let column = Int((scale.place(axis.shown(dot)) / (2 * Self.radius)).rounded())
      let level = levels[column, default: 0]
      levels[column] = level + 1
      return (dot, Double(column) * 2 * Self.radius, level)
    }
  }

  private func draw(_ stack: [Dot], of row: Row, floor: Double, height: Double, on canvas: inout SVGCanvas) {
    let highest = stack.map { $0.level }.max() ?? 0
    // Many alike would tower: they are drawn closer together instead.
    let gap = min(2 * Self.radius, (height - 2 * Self.radius) / Double(max(1, highest)))
    for dot in stack {
      canvas.circle(
        dot.x, floor - Self.radius - Double(dot.level) * gap, radius: Self.radius - 0.8,
        dot.figure.value < 0 ? "dot below" : "dot above", hover: "\(row.name): \(dot.figure.text)")
    }
  }

  private func drawBands(_ frame: ChartFrame, _ scale: ChartScale, _ heights: [Double], on canvas: inout SVGCanvas) {
    var y = frame.top
    for (row, height) in zip(rows, heights) {
      let step = Self.rowHead + height + 12
      if let band = row.band.map(axis.shown) {
        let (low, high) = (scale.place(-band), scale.place(band))
        canvas.rectangle(low, y, width: high - low, height: step, "tolerance")
        canvas.line(low, y, low, y + step, "edge")
        canvas.line(high, y, high, y + step, "edge")
      }
      y += step
    }
    if let band = rows.last?.band.map(axis.shown) {
      canvas.text(
        bandLabel, min(scale.place(band) + 6, frame.right - SVGCanvas.width(of: bandLabel)), frame.top - 22, .start,
        "muted")
    }
  }
}
