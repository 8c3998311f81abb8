/// The order of a case's headings, which differs between years.
package enum CaseTemplate: String, Sendable, CaseIterable {
  /// With the indstilling at the end, as from 2024.
  case indstillingLast = "2024"
  /// With the indstilling after the resumé, as in 2022.
  case indstillingFirst = "2022"

  /// The headings from top to bottom.
  package var parts: [CasePart] {
    switch self {
    case .indstillingLast: [.resumé, .baggrund, .sagsfremstilling, .indstilling, .bilag, .beslutning]
    case .indstillingFirst: [.resumé, .indstilling, .baggrund, .sagsfremstilling, .bilag, .beslutning]
    }
  }
}

/// A heading of a case.
package enum CasePart: Sendable, CaseIterable {
  case resumé, baggrund, sagsfremstilling, indstilling, bilag, beslutning
}

/// What only the secretariat knows, and fills in.
enum CaseField: CaseIterable {
  /// The number of the item on the agenda, the case's number in the journal, and the day of the meeting.
  case item, journal, meeting
  /// Why the case comes now, and what was decided before.
  case background
  /// Whom a tilbud is for, in the words of its årsrapport.
  case target
  /// What has been decided of a tilbud.
  case decisions
  /// Why the result is what it is, where nothing was computed of it.
  case cause
  /// What DAS is asked to do, and with which of the choices.
  case verb, choice
  case moreItems, moreBilag
  /// What the meeting decided.
  case decision
}
