/// The queue of a tilbud: by priority, and within a priority in order of referral; linked through the persons' slots.
struct WaitingList {
  private(set) var head: Int32 = -1
  private var tail: Int32 = -1
  private(set) var count = 0

  /// Adds the person in `slot` behind everybody of the same or a more urgent priority.
  mutating func insert(_ slot: Int, in slots: UnsafeMutablePointer<Person>) {
    var before = tail
    while before >= 0, slots[Int(before)].priority > slots[slot].priority {
      before = slots[Int(before)].previous
    }
    let after = before >= 0 ? slots[Int(before)].following : head
    slots[slot].previous = before
    slots[slot].following = after
    if before >= 0 { slots[Int(before)].following = Int32(slot) } else { head = Int32(slot) }
    if after >= 0 { slots[Int(after)].previous = Int32(slot) } else { tail = Int32(slot) }
    count += 1
  }

  /// Takes the person in `slot` out of the queue.
  mutating func remove(_ slot: Int, in slots: UnsafeMutablePointer<Person>) {
    let (before, after) = (slots[slot].previous, slots[slot].following)
    if before >= 0 { slots[Int(before)].following = after } else { head = after }
    if after >= 0 { slots[Int(after)].previous = before } else { tail = before }
    count -= 1
  }
}
