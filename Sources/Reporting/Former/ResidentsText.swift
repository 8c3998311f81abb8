package import Forecasting
internal import Occupancy

/// What a list of residents says, for the terminal.
package struct ResidentsText {
  private let subject: Subject
  private let source: ResidentsSource
  private let calibration: ResidentsCalibration
  private let page: TextPage
  private let numbers = NumberStyle(.english)

  /// A calibration with the list it rests on.
  package init(_ subject: Subject, _ source: ResidentsSource, _ calibration: ResidentsCalibration, page: TextPage) {
    (self.subject, self.source, self.calibration, self.page) = (subject, source, calibration, page)
  }

  /// All of it.
  package var text: String {
    var blocks = [header, rowsLeftOut, windowNotes]
    for ydelse in calibration.ydelser {
      let words = YdelseCalibrationText(ydelse, calibration, page: page)
      blocks += [page.heading(ydelse.id)] + words.blocks
    }
    return (blocks + [reading]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var observation: Observation { calibration.observation }

  private var header: String {
    let window = observation.window
    let years = numbers.decimal(Double(window.days) / 365.25, places: 1)
    let used = observation.records.count
    var parts = ["\(numbers.integer(used)) used"]
    if !source.rejected.isEmpty { parts.append("\(numbers.integer(source.rejected.count)) could not be read") }
    if !observation.excluded.isEmpty {
      parts.append("\(numbers.integer(observation.excluded.count)) outside the window")
    }
    return page.title("\(subject.name): what the list says about demand and stays")
      + page.paragraph(
        "Residents seen from \(window.first.iso) through \(window.last.iso), \(years) years. "
          + "\(numbers.integer(source.rows)) rows: \(parts.joined(separator: ", ")).")
      + page.paragraph("Plads \(subject.version), list \(subject.fingerprint).")
  }

  /// Every row that is not used, with the reason.
  private var rowsLeftOut: String {
    var rows = source.rejected.map { ($0.line, $0.reason) }
    rows += observation.excluded.map { ($0.record.line, $0.reason.words) }
    var text = ""
    if !rows.isEmpty {
      let sorted = rows.sorted { $0.0 < $1.0 }
      var table = TextTable([.figures("Line"), .text("Not used, because")])
      for (line, reason) in sorted { table.addRow([String(line), reason]) }
      text = page.table(table)
    }
    if !source.unusedColumns.isEmpty {
      text += page.paragraph("Columns not used: \(source.unusedColumns.listed()).")
    }
    if source.isWindows { text += page.paragraph("The file is not UTF-8; its letters were read as Windows-1252.") }
    return text
  }

  private var windowNotes: String {
    var notes: [String] = []
    if observation.isFirstDayGiven {
      notes.append(
        "The window begins on the day given: everybody who was there on it or came later must be in the list.")
    } else {
      notes.append(
        "No --from is given: the window begins with the first admission, which assumes that everybody admitted since "
          + "then is in the list, also those who have left. If the list holds only those who were there later on, stays "
          + "come out too long and demand too low.")
    }
    if let date = observation.likelyBeginning {
      notes.append(
        "! Nobody in the list left before \(date.iso), though three or more should have: the list was probably begun "
          + "about then. Say so with --from \(date.iso).")
    }
    if !observation.isLastDayGiven {
      notes.append("No --to is given: the window ends on the latest date in the list.")
    }
    let later = observation.leftLater.count
    if later > 0 {
      notes.append(
        "\(numbers.integer(later)) \(later == 1 ? "resident" : "residents") discharged after the window "
          + "\(later == 1 ? "counts" : "count") as still there at its end.")
    }
    return notes.map(page.paragraph).joined()
  }

  /// What the figures mean and what they do not show.
  private var reading: String {
    var lines: [String] = []
    if let exposure = calibration.exposure {
      lines.append(
        "The tilbud was full on \(numbers.percent(exposure.fullShare)) of the days; belægning (indskrevet) was "
          + "\(numbers.percent(exposure.meanOccupancy)). While it is full, admissions are held back, and for "
          + "\(exposure.refill) days after, they may come from the waiting list. Demand is therefore counted on the other "
          + "\(numbers.percent(exposure.share)) of the days, when there was a free place.")
      if exposure.share == 0 {
        lines.append(
          "! There is no such day: the list cannot tell how many would have come. The admissions are a lower bound.")
      }
    } else if calibration.ydelser.contains(where: { !$0.countsReferrals }) {
      lines.append(
        "The list shows admissions, not those turned away: a full tilbud hides demand. Give --places to count demand on "
          + "days with a free place.")
    }
    lines.append(
      "“95% certain” is what the data allow, not how much futures vary: means and cv by profile likelihood (Student's t "
        + "where a form has a cv), the share still there by Greenwood's formula, rates exactly (Garwood).")
    return lines.map(page.paragraph).joined()
  }
}
