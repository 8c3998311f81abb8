/// The places of a tilbud at a moment of a replication, and how many of them can be filled.
struct OpenPlaces {
  /// Places in force that are neither closed for a while nor ommærket.
  var open = 0
  /// Residents allowed above them.
  var over = 0
  /// Whether nobody is admitted.
  var stopped = false
  /// Whether the tilbud is closed for good.
  var closed = false
  /// Whether the tilbud has not opened yet.
  var unopened = false
  /// Residents, those included for whom a place is held.
  var residents = 0
  /// What all ydelser together still lack of their guaranteed minimum.
  var reserve = 0
  /// Empty places that are being made ready.
  private(set) var inPreparation = 0
  /// When the next of them is ready.
  private(set) var nextReady = Int64.max
  /// When they are ready, in order; the first `readied` are.
  private var readyTimes: [Int64] = []
  private var readied = 0

  /// Whether the tilbud is open, with places or without: before and after, nobody is referred and no rule is followed.
  var inOperation: Bool { !closed && !unopened }

  /// Places that can be filled now, before what is kept for other groups.
  @inline(__always)
  var free: Int { stopped ? 0 : open &+ over &- residents &- inPreparation }

  /// Rådige places and residents together.
  ///
  /// Rådig are open places that are empty, ready and may be filled; over-occupancy is never rådig. Kept is what they are
  /// apart from the residents, who are counted already: open − in preparation + what is used beyond the open places. It
  /// seldom changes.
  @inline(__always)
  var availableApart: Int64 {
    let fillable = stopped ? 0 : open
    let used = residents &+ inPreparation
    return Int64(fillable &- inPreparation &+ max(0, used &- fillable))
  }

  /// A place that somebody has left is ready at `tick`, which lies after all earlier ones.
  mutating func prepare(until tick: Int64) {
    inPreparation += 1
    readyTimes.append(tick)
    nextReady = readyTimes[readied]
  }

  /// The next place in preparation is ready.
  mutating func finishPreparation() {
    inPreparation -= 1
    readied += 1
    if readied == readyTimes.count {
      readyTimes.removeAll(keepingCapacity: true)
      readied = 0
      nextReady = Int64.max
    } else {
      nextReady = readyTimes[readied]
    }
  }
}
