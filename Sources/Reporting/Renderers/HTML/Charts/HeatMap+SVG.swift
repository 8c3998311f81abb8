extension HeatMap {
  private static let shades = 5

  /// A cell for every pair, with its number in it; darker is more.
  func svg(id: String, title: String, description: String) -> String {
    let left = min(220, max(70, ((rows + [rowTitle]).map(SVGCanvas.width).max() ?? 0) + 14))
    let (top, height) = (56.0, 38.0)
    let width = (SVGCanvas.width - left) / Double(max(1, columns.count))
    var canvas = SVGCanvas(height: top + height * Double(rows.count) + 6)
    canvas.text(columnTitle, left, 18, .start, "muted")
    canvas.text(rowTitle, left - 10, top - 10, .end, "muted")
    for (column, name) in columns.enumerated() {
      canvas.text(name, left + (Double(column) + 0.5) * width, top - 10, .middle, "label")
    }
    let known = cells.flatMap { $0 }.compactMap { $0?.value }
    let (low, high) = (known.min() ?? 0, known.max() ?? 0)
    for (row, name) in rows.enumerated() {
      let y = top + Double(row) * height
      canvas.text(name, left - 10, y + height / 2 + 5, .end, "label")
      for (column, cell) in cells[row].enumerated() {
        let x = left + Double(column) * width
        guard let cell else { continue }
        let share = high > low ? (cell.value - low) / (high - low) : 0
        let shade = min(Self.shades - 1, Int(share * Double(Self.shades)))
        canvas.rectangle(
          x + 1, y + 1, width: width - 2, height: height - 2, "heat h\(shade)",
          hover: "\(rowTitle) \(name), \(columnTitle) \(columns[column]): \(cell.text)")
        canvas.text(cell.text, x + width / 2, y + height / 2 + 5, .middle, "heat-text t\(shade)")
      }
    }
    return canvas.svg(id: id, title: title, description: description)
  }
}
