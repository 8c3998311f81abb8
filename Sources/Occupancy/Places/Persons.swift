/// Somebody known to a tilbud, waiting or resident, in 64 bytes.
struct Person {
  /// Where a person came from; the upper part of the number their draws belong to.
  enum Origin: Int64 {
    case referral = 0
    case list = 0x100_0000_0000
    case waiter = 0x200_0000_0000
    case resident = 0x300_0000_0000
  }

  enum State: UInt8 { case free, waiting, resident }

  /// The number that the person's random draws belong to.
  var number: Int64
  var referred: Int64
  var admitted: Int64 = 0
  /// When patience, or the age limit, ends the wait.
  var deadline: Int64
  /// When the age limit comes.
  var ageOut: Int64
  /// Ticks the stay lasts; 0 when it is still to be drawn.
  var stay: Int64
  /// The person's line and kommune in the counts.
  var cell: Int32
  var previous: Int32 = -1
  var following: Int32 = -1
  var priority: Int16
  var ydelse: UInt8
  var state = State.free
}

/// The persons of a replication in numbered slots that are used again.
struct Persons: ~Copyable {
  private(set) var slots: UnsafeMutablePointer<Person>
  private var free: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private var freeCount = 0
  private var used = 0

  init() {
    capacity = 64
    slots = .allocate(capacity: capacity)
    free = .allocate(capacity: capacity)
  }

  deinit {
    slots.deallocate()
    free.deallocate()
  }

  mutating func removeAll() { (freeCount, used) = (0, 0) }

  /// Slots ever used in this replication; some may be free again.
  var range: Range<Int> { 0..<used }

  /// A slot for somebody new; what it held before is still there.
  @inline(__always)
  mutating func take() -> Int {
    let slot: Int
    if freeCount > 0 {
      freeCount &-= 1
      slot = Int(free[freeCount])
    } else {
      if used == capacity { grow() }
      slot = used
      used &+= 1
    }
    return slot
  }

  @inline(__always)
  mutating func remove(_ slot: Int) {
    slots[slot].state = .free
    free[freeCount] = Int32(slot)
    freeCount &+= 1
  }

  @inline(never)
  private mutating func grow() {
    precondition(capacity * 2 <= EventQueue.mostPersons, "more than 16 million people at once")
    let largerSlots = UnsafeMutablePointer<Person>.allocate(capacity: capacity * 2)
    largerSlots.moveInitialize(from: slots, count: used)
    slots.deallocate()
    slots = largerSlots
    let largerFree = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
    largerFree.moveInitialize(from: free, count: freeCount)
    free.deallocate()
    free = largerFree
    capacity *= 2
  }
}
