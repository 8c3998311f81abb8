extension TornadoChart {
  /// A bar for each assumption from the result at its low end to the result at its high end, the widest on top.
  func svg(id: String, title: String, description: String) -> String {
    let values = rows.flatMap { [$0.low, $0.high] } + [base].compactMap { $0 }
    let edge = 60.0
    let scale = ChartScale(values.map(axis.shown), from: edge, to: SVGCanvas.width - edge, marks: 6)
    let (top, step) = (30.0, 50.0)
    let bottom = top + step * Double(rows.count)
    let frame = ChartFrame(left: edge, right: SVGCanvas.width - edge, top: top, bottom: bottom)
    var canvas = SVGCanvas(height: bottom + 48)
    frame.drawHorizontal(scale, axis, on: &canvas)
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * step
      let ends = [(row.low, row.lowName, "bar b0"), (row.high, row.highName, "bar b1")]
      let middle = base.map { scale.place(axis.shown($0)) } ?? scale.place(axis.shown(row.low))
      canvas.text(row.name, SVGCanvas.width / 2, y + 16, .middle, "label halo")
      for (figure, name, style) in ends {
        let x = scale.place(axis.shown(figure))
        canvas.rectangle(
          min(x, middle), y + 22, width: abs(x - middle), height: 18, style,
          hover: "\(row.name) \(name): \(figure.text)")
        let isLeft = x < middle || x == middle && style == "bar b0"
        canvas.text(name, x + (isLeft ? -5 : 5), y + 36, isLeft ? .end : .start, "muted halo")
      }
    }
    if let base {
      let x = scale.place(axis.shown(base))
      canvas.line(x, top, x, bottom, "base")
      canvas.text("\(baseLabel) \(base.text)", x, top - 8, .middle, "muted")
    }
    return canvas.svg(id: id, title: title, description: description)
  }
}
