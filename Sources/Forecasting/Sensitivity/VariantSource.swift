/// Where variants come from whose numbers are not known exactly.
public struct VariantSource: Sendable {
  /// The uncertain numbers, and perhaps others: draws of the same numbers are the same for every source of a scenario.
  public let parameters: Parameters
  /// Indices of the numbers that these variants have, in order.
  public let numbers: [Int]
  private let makeVariants: @Sendable (_ positions: [Double?]) throws(ForecastingError) -> [Variant]
  private let makeWords: @Sendable (_ positions: [Double?]) -> String

  /// A source.
  ///
  /// - Parameters:
  ///   - parameters: the uncertain numbers.
  ///   - numbers: indices of those that the variants have, in order.
  ///   - variants: the variants with every number at its position; nil stands for the number's central value. They are the
  ///     same and in the same order whatever the positions; only numbers in them differ. Throws
  ///     ``ForecastingError/draw(problem:)`` when the numbers drawn make no sense together.
  ///   - words: the values at these positions in words, for an error message.
  public init(
    parameters: Parameters, numbers: [Int],
    variants: @escaping @Sendable (_ positions: [Double?]) throws(ForecastingError) -> [Variant],
    words: @escaping @Sendable (_ positions: [Double?]) -> String
  ) {
    self.parameters = parameters
    self.numbers = numbers
    makeVariants = variants
    makeWords = words
  }

  /// The variants with every number at its position; nil stands for the number's central value.
  ///
  /// - Throws: ``ForecastingError/draw(problem:)`` when the numbers drawn make no sense together.
  public func variants(at positions: [Double?]) throws(ForecastingError) -> [Variant] { try makeVariants(positions) }

  /// The values at these positions in words, for an error message.
  public func words(at positions: [Double?]) -> String { makeWords(positions) }
}
