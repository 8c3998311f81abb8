extension Chart {
  /// The chart as a drawing to stand in a page. The same chart always gives the same bytes.
  package var svg: String {
    let (title, text) = (title, reading.plain)
    return switch shape {
    case .fan(let chart): chart.svg(id: id, title: title, description: text)
    case .dots(let chart): chart.svg(id: id, title: title, description: text)
    case .steps(let chart): chart.svg(id: id, title: title, description: text)
    case .heat(let chart): chart.svg(id: id, title: title, description: text)
    case .tornado(let chart): chart.svg(id: id, title: title, description: text)
    case .waterfall(let chart): chart.svg(id: id, title: title, description: text)
    case .survival(let chart): chart.svg(id: id, title: title, description: text)
    }
  }
}
