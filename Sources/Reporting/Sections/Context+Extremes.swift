extension Context {
  /// The lowest and the highest, each with the names of all variants that read the same; nil where there is none.
  func extremes(_ named: [NamedFigure]) -> (low: NamedFigure, high: NamedFigure)? {
    guard let low = named.min(by: { $0.figure.value < $1.figure.value }),
      let high = named.max(by: { $0.figure.value < $1.figure.value })
    else { return nil }
    func alike(_ one: NamedFigure) -> NamedFigure {
      let names = named.filter { $0.figure.text == one.figure.text }.map { $0.name }
      return NamedFigure(
        name: phrases.named(names, of: variants.count), figure: one.figure,
        isOfTheRest: names.count > 1 && names.count == variants.count - 1 && named.count == variants.count,
        isOfAll: names.count == variants.count)
    }
    return (alike(low), alike(high))
  }
}
