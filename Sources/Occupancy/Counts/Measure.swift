/// What is integrated over time, per line, kommune and bucket.
public enum Measure: Int, CaseIterable, Sendable {
  /// Indskrevet: residents from moving in to leaving.
  case enrolled
  /// Places held for somebody who has not moved in yet.
  case reserved
  /// Notice billed after leaving.
  case notice
  /// People waiting (hourly ydelser: cases not begun).
  case waiting
  /// Hours delivered, in thousandths of an hour per day while work goes on: the integral is in 2⁻²⁰ thousandths.
  case delivered
}

/// What is counted or summed when it happens, per line, kommune and bucket.
public enum Flow: Int, CaseIterable, Sendable {
  /// People referred.
  case referred
  /// Admitted on the day of referral.
  case admittedAtOnce
  /// Admitted from the waiting list.
  case admittedFromList
  /// Left the waiting list because the kommune found another solution, the age limit came, or the tilbud closed.
  case left
  /// Turned away at referral.
  case turnedAway
  /// Discharged after their stay.
  case discharged
  /// Moved out because places were cut or the tilbud closed.
  case moved
  /// Ticks waited by those admitted from the list, summed.
  case waitedByAdmitted
  /// Ticks waited by those who left the list, summed.
  case waitedByLeft
  /// Hours of work in the cases referred, in thousandths.
  case hoursReferred
}
