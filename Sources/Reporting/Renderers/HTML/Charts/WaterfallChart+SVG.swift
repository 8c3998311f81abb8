extension WaterfallChart {
  /// Levels as whole bars, changes as floating ones joined by a line; each is named above and numbered beside its bar.
  func svg(id: String, title: String, description: String) -> String {
    var spans: [(from: Double, to: Double)] = []
    var level = 0.0
    for step in steps {
      let value = axis.shown(step.value)
      spans.append(step.isTotal ? (0, value) : (level, level + value))
      level = step.isTotal ? value : level + value
    }
    let edge = 14.0
    let scale = ChartScale(
      spans.flatMap { [$0.from, $0.to] } + [0], from: edge, to: SVGCanvas.width - edge - 100, marks: 6)
    let (top, height) = (12.0, 44.0)
    let bottom = top + height * Double(steps.count)
    let frame = ChartFrame(left: edge, right: SVGCanvas.width - edge - 100, top: top, bottom: bottom)
    var canvas = SVGCanvas(height: bottom + 48)
    frame.drawHorizontal(scale, axis, on: &canvas)
    for (index, (step, span)) in zip(steps, spans).enumerated() {
      let y = top + Double(index) * height
      let (low, high) = (scale.place(min(span.from, span.to)), scale.place(max(span.from, span.to)))
      let style = step.isTotal ? "bar total" : span.to < span.from ? "bar fall" : "bar rise"
      canvas.text(step.name, frame.left, y + 15, .start, "label halo")
      canvas.rectangle(
        low, y + 20, width: max(1.5, high - low), height: 16, style, hover: "\(step.name): \(step.value.text)")
      canvas.text(step.value.text, high + 6, y + 33, .start, "label halo")
      if index + 1 < steps.count {
        let x = scale.place(span.to)
        canvas.line(x, y + 36, x, y + height + 20, "leader")
      }
    }
    return canvas.svg(id: id, title: title, description: description)
  }
}
