/// A figure and the variant it belongs to.
struct NamedFigure {
  let name: String
  let figure: Figure
  /// Whether it is that of all variants but one.
  var isOfTheRest = false
  /// Whether it is that of all variants there are.
  var isOfAll = false
}
