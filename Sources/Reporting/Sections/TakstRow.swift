/// A number of the takst's arithmetic, version by version: what it is, how it is told, and how it follows from others.
struct TakstRow {
  /// How its numbers are written.
  enum Form {
    /// Kroner of a year: told in whole kroner, to the øre in a sheet.
    case amount
    /// Kroner per døgn or hour, which are whole.
    case price
    /// Kroner per døgn or hour, to the øre.
    case exactPrice
    /// A share with at most so many decimals of a percent.
    case share(Int)
    /// A plain number with at most so many decimals.
    case number(Int)
  }

  let step: TakstTerm
  let title: String
  let form: Form
  /// Whether it sums up those above.
  let isTotal: Bool
  let value: (TakstArithmetic.Version) -> ResultNumber?
  /// What follows from what, for a version; nil where the takst's sheet does not have the row.
  var formula: ((_ version: Int) -> TakstFormula)?
  /// Whether tables tell it.
  var isTold = true
  /// Whether tables leave it out where it is nothing in all versions.
  var isOptional = false
  /// Told where there is no number.
  var otherwise: String?

  init(
    _ step: TakstTerm, _ title: String, _ form: Form, isTotal: Bool = false,
    _ value: @escaping (TakstArithmetic.Version) -> ResultNumber?
  ) {
    (self.step, self.title, self.form, self.isTotal, self.value) = (step, title, form, isTotal, value)
  }

  /// The row with its formula in the takst's sheet.
  func follows(_ formula: @escaping (_ version: Int) -> TakstFormula) -> TakstRow { changed { $0.formula = formula } }

  /// The row with a formula that is the same in every version.
  func follows(_ formula: TakstFormula) -> TakstRow { follows { _ in formula } }

  /// The row, left out of tables where it is nothing.
  var ifAny: TakstRow { changed { $0.isOptional = true } }

  /// The row, in tables only where a condition holds.
  func told(_ isTold: Bool) -> TakstRow { changed { $0.isTold = isTold } }

  /// The row with a word for versions that have no number.
  func or(_ word: String) -> TakstRow { changed { $0.otherwise = word } }

  private func changed(_ change: (inout TakstRow) -> Void) -> TakstRow {
    var row = self
    change(&row)
    return row
  }
}
