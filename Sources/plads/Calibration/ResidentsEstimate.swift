internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// A list of residents and how it is read.
struct ResidentsQuestion: Sendable, Equatable {
  let file: String
  let from: CivilDate?
  let to: CivilDate?
  let places: Schedule<Int>?
  /// Days.
  let refill: Double

  /// What the list says about demand and stays.
  func estimate(_ options: CalibrationEstimate.Options) throws -> CalibrationEstimate {
    let list = try ResidentsFile.load(path: file, ydelse: options.ydelse)
    let calibration = ResidentsCalibration(
      try observation(of: list), places: places, refill: Int(refill.rounded()))
    let subject = Subject(
      name: file.lastPathPart, period: calibration.observation.window, fingerprint: list.fingerprint.hexadecimal,
      version: version)
    let name = "\(subject.name) (\(subject.fingerprint))"
    let part = try options.fragment.map { try ResidentsFragment(calibration, $0, form: options.form, list: name) }
    let fragment = try part?.value()
    let source = ResidentsSource(
      rows: list.rows, rejected: list.rejected.map(rejected), unusedColumns: list.unusedColumns,
      separator: list.separator, isWindows: list.isWindows)
    return CalibrationEstimate(
      value: ResidentsJSON(subject, source, calibration, fragment: fragment).value,
      fragment: fragment, source: name, note: part?.note)
  }

  private func observation(of list: ResidentsFile) throws(CommandError) -> Observation {
    do throws(CalibrationError) {
      return try Observation(list.records, from: from, to: to)
    } catch { throw .calibration(error, file: file) }
  }

  private func rejected(_ diagnostic: Diagnostic) -> ResidentsSource.Rejected {
    let advice = [
      diagnostic.expected.map { "expected \($0)" }, diagnostic.suggestion.map { "did you mean \($0)?" },
    ].compactMap(\.self)
    return ResidentsSource.Rejected(
      line: diagnostic.span.line, column: diagnostic.span.column,
      reason: ([diagnostic.message] + advice).joined(separator: "; "))
  }
}
