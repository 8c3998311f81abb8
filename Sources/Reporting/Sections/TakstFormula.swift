/// How a number of the takst's arithmetic follows from others, as a spreadsheet writes it, with cells named by what they
/// hold.
///
///     let billed: TakstFormula = "\(.places)*\(.days)*\(.assumed)"
struct TakstFormula: ExpressibleByStringInterpolation {
  /// A piece of it; a version is nil where it is the one the formula is for.
  enum Piece {
    case text(String)
    case row(TakstTerm, version: Int?)
    case input(TakstInput, version: Int?)
    /// The sum of the cost lines.
    case costBase
  }

  private(set) var pieces: [Piece]

  init(stringLiteral value: String) { pieces = [.text(value)] }
  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  private init(_ pieces: [Piece]) { self.pieces = pieces }

  static let costBase = TakstFormula([.costBase])

  static func + (left: TakstFormula, right: TakstFormula) -> TakstFormula {
    TakstFormula(left.pieces + right.pieces)
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { pieces.append(.text(literal)) }
    mutating func appendInterpolation(_ step: TakstTerm, of version: Int? = nil) {
      pieces.append(.row(step, version: version))
    }
    mutating func appendInterpolation(input: TakstInput, of version: Int? = nil) {
      pieces.append(.input(input, version: version))
    }
    mutating func appendInterpolation(_ other: TakstFormula) { pieces += other.pieces }
  }
}

extension [TakstFormula] {
  /// The formulas after each other with an operator between them.
  func joined(by mark: TakstFormula) -> TakstFormula {
    enumerated().reduce("") { $0 + ($1.offset == 0 ? "" : mark) + $1.element }
  }
}

/// What the arithmetic starts from besides the cost lines, and a reader may change.
enum TakstInput: Hashable {
  case plFactor, days, daysInForce, places, assumed, efterregulering, objective
  case costShare, positions, netHours, billable, service
  case weight(Int), lineShare(Int), lineHours(Int), supplement(Int), published(Int)
}
