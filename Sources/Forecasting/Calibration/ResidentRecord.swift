package import Occupancy

/// A resident, or somebody referred, as a list of residents has them.
package struct ResidentRecord: Hashable, Sendable {
  /// Line of the file, from 1.
  package let line: Int
  /// What the list calls the person.
  package let id: String?
  /// The ydelse.
  package let ydelse: String
  /// The kommune that pays.
  package let kommune: String
  /// Day of referral, where the list has it.
  package let referred: CivilDate?
  /// Day of admission; nil for somebody referred and never admitted.
  package let admitted: CivilDate?
  /// Day of discharge; nil for somebody still there.
  package let discharged: CivilDate?

  /// A resident.
  package init(
    line: Int, id: String? = nil, ydelse: String, kommune: String, referred: CivilDate? = nil, admitted: CivilDate?,
    discharged: CivilDate? = nil
  ) {
    self.line = line
    self.id = id
    self.ydelse = ydelse
    self.kommune = kommune
    (self.referred, self.admitted, self.discharged) = (referred, admitted, discharged)
  }
}

/// Why residents cannot be estimated from.
package enum CalibrationError: Error, Hashable, Sendable {
  /// No row can be used.
  case nothingLeft
  /// The first day of the window lies after its last.
  case emptyWindow(from: CivilDate, to: CivilDate)
  /// More years than a period may have.
  case tooLong(from: CivilDate, to: CivilDate)
}

/// The residents seen between two days, and what was left out and why.
package struct Observation: Sendable {
  /// Why a row says nothing about the window.
  package enum Exclusion: String, Sendable {
    /// Discharged before the first day.
    case leftBefore
    /// Admitted, or referred without being admitted, after the last day.
    case cameAfter
    /// Referred before the first day and never admitted.
    case referredBefore
  }

  /// The first and last day observed.
  package let window: Period
  /// Whether the first day was given, and not taken from the first admission.
  package let isFirstDayGiven: Bool
  /// Whether the last day was given, and not taken from the last date seen.
  package let isLastDayGiven: Bool
  /// Those who were residents, or were referred, in the window.
  package let records: [ResidentRecord]
  /// The rest, in the file's order.
  package let excluded: [(record: ResidentRecord, reason: Exclusion)]

  /// The residents seen from `from` through `to`; by default from the first admission to the last date of the list.
  package init(_ all: [ResidentRecord], from: CivilDate?, to: CivilDate?) throws(CalibrationError) {
    let admissions = all.compactMap { $0.admitted }
    guard let earliest = admissions.min(),
      let latest = all.flatMap({ [$0.referred, $0.admitted, $0.discharged].compactMap { $0 } }).max()
    else { throw .nothingLeft }
    let (first, last) = (from ?? earliest, to ?? latest)
    guard first <= last else { throw .emptyWindow(from: first, to: last) }
    guard let window = Period(first: first, last: last) else { throw .tooLong(from: first, to: last) }
    self.window = window
    (isFirstDayGiven, isLastDayGiven) = (from != nil, to != nil)
    let sorted = all.map { ($0, Observation.exclusion($0, window)) }
    records = sorted.filter { $0.1 == nil }.map { $0.0 }
    excluded = sorted.compactMap { record, reason in reason.map { (record, $0) } }
    if !records.contains(where: { $0.admitted != nil }) { throw .nothingLeft }
  }

  private static func exclusion(_ record: ResidentRecord, _ window: Period) -> Exclusion? {
    if let discharged = record.discharged, discharged < window.first { return .leftBefore }
    if let admitted = record.admitted { return admitted > window.last ? .cameAfter : nil }
    guard let referred = record.referred else { return nil }
    return referred > window.last ? .cameAfter : (referred < window.first ? .referredBefore : nil)
  }

  /// Those discharged after the last day: still there as far as the window is concerned.
  package var leftLater: [ResidentRecord] {
    records.filter { $0.discharged.map { $0 > window.last } ?? false }
  }

  /// The stay of a resident as the window shows it; nil for somebody never admitted.
  ///
  /// A length is the difference of two dates. The window begins and ends at midnight, half a day from the middle of the
  /// days around it. A stay that ended on the day it began counts half a day.
  package func spell(_ record: ResidentRecord) -> Spell? {
    guard let admitted = record.admitted else { return nil }
    let entry = max(0, Double(window.first.dayNumber - admitted.dayNumber) - 0.5)
    if let discharged = record.discharged, discharged <= window.last {
      return Spell(days: max(0.5, Double(discharged.dayNumber - admitted.dayNumber)), entry: entry, isComplete: true)
    }
    return Spell(days: Double(window.last.dayNumber - admitted.dayNumber) + 0.5, entry: entry, isComplete: false)
  }

  /// Residents at the end of each day, that of the day before the window first.
  package var census: [Int] {
    var changes = Array(repeating: 0, count: window.days + 2)
    for record in records {
      guard let admitted = record.admitted else { continue }
      changes[max(0, window.day(of: admitted) + 1)] += 1
      if let discharged = record.discharged, discharged <= window.last { changes[window.day(of: discharged) + 1] -= 1 }
    }
    var present = 0
    return changes.dropLast().map {
      present += $0
      return present
    }
  }

  /// A day after which somebody was discharged, when residents were there long before and none of them was: a sign that
  /// the list only has those who were still there when it was begun.
  ///
  /// Said when, at the rate at which residents leave later on, three or more should have left before.
  package var likelyBeginning: CivilDate? {
    let stays = records.filter { $0.admitted != nil }
    guard let first = stays.compactMap({ $0.discharged }).filter({ $0 <= window.last }).min(), first > window.first
    else {
      return nil
    }
    let gap = window.day(of: first)
    let counts = census
    let before = counts[1...gap].reduce(0, +)
    let after = counts[(gap + 1)...].reduce(0, +)
    let ended = stays.count { $0.discharged.map { $0 <= window.last } ?? false }
    let expected = Double(before) * Double(ended) / Double(max(1, after))
    return expected >= 3 ? first : nil
  }
}
