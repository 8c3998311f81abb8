/// The part of a drawing that values are drawn in, with its axes.
struct ChartFrame {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// Horizontal grid lines with their values to the left, and the axis' title above.
  func drawVertical(_ scale: ChartScale, _ axis: ChartAxis, on canvas: inout SVGCanvas) {
    if !axis.title.isEmpty { canvas.text(axis.title, 0, top - 16, .start, "muted") }
    for mark in scale.marks {
      let y = scale.place(mark)
      canvas.line(left, y, right, y, mark == 0 ? "zero" : "grid")
      canvas.text(axis.text(mark, places: scale.places), left - 8, y + 5, .end, "muted")
    }
  }

  /// Vertical grid lines with their values below, and the axis' title after the last.
  func drawHorizontal(_ scale: ChartScale, _ axis: ChartAxis, on canvas: inout SVGCanvas) {
    for mark in scale.marks {
      let x = scale.place(mark)
      canvas.line(x, top, x, bottom, mark == 0 ? "zero" : "grid")
      canvas.text(axis.text(mark, places: scale.places), x, bottom + 20, .middle, "muted")
    }
    if !axis.title.isEmpty { canvas.text(axis.title, right, bottom + 40, .end, "muted") }
  }

  /// Years below their stretch of points, not more of them than there is room for.
  func drawYears(_ years: [(year: Int, from: Double, to: Double)], on canvas: inout SVGCanvas) {
    canvas.line(left, bottom, right, bottom, "axis")
    guard let first = years.first else { return }
    let room = max(1, (first.to - first.from))
    let every = max(1, Int((38 / room).rounded(.up)))
    for (index, year) in years.enumerated() {
      if index > 0 { canvas.line(year.from, bottom, year.from, bottom + 6, "axis") }
      if index.isMultiple(of: every) {
        canvas.text(String(year.year), (year.from + year.to) / 2, bottom + 20, .middle, "muted")
      }
    }
  }
}
