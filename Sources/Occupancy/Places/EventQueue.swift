/// Times to come, each with the number of a person, earliest first: a binary heap in flat memory.
///
/// Time and person share one 64-bit word, 39 bits and 24, so that one comparison orders both.
struct EventQueue: ~Copyable {
  private var heap: UnsafeMutablePointer<Int64>
  private var capacity: Int
  private(set) var count = 0

  static let personBits: Int64 = 24
  static let mostPersons = 1 << 24

  init() {
    capacity = 64
    heap = .allocate(capacity: capacity)
    heap[0] = Int64.max
  }

  deinit { heap.deallocate() }

  /// The earliest time; when there is none, a time later than any.
  @inline(__always)
  var firstTime: Int64 { heap[0] >> EventQueue.personBits }

  /// The person of the earliest time.
  @inline(__always)
  var firstPerson: Int { Int(heap[0] & (1 << EventQueue.personBits - 1)) }

  mutating func removeAll() {
    count = 0
    heap[0] = Int64.max
  }

  @inline(__always)
  mutating func insert(time: Int64, person: Int) {
    if count == capacity { grow() }
    let word = time << EventQueue.personBits | Int64(person)
    count &+= 1
    rise(word, from: count &- 1)
  }

  @inline(__always)
  mutating func removeFirst() {
    count &-= 1
    if count > 0 { sink(heap[count]) } else { heap[0] = Int64.max }
  }

  /// Takes a person's time out before it comes.
  mutating func remove(person: Int) {
    guard let hole = (0..<count).first(where: { Int(heap[$0] & (1 << EventQueue.personBits - 1)) == person }) else {
      return
    }
    let words = (0..<count).filter { $0 != hole }.map { heap[$0] }
    removeAll()
    for word in words {
      insert(time: word >> EventQueue.personBits, person: Int(word & (1 << EventQueue.personBits - 1)))
    }
  }

  /// Moves the hole down to a leaf past the earlier children, and then `word` up from there: the last word belongs near
  /// the leaves, and the way down has no branch that depends on the times.
  @inline(__always)
  private mutating func sink(_ word: Int64) {
    let heap = heap
    let last = count &- 1
    var hole = 0
    var child = 2
    while child <= last {
      child &-= heap[child &- 1] < heap[child] ? 1 : 0
      heap[hole] = heap[child]
      hole = child
      child = 2 &* child &+ 2
    }
    if child &- 1 <= last {
      heap[hole] = heap[child &- 1]
      hole = child &- 1
    }
    rise(word, from: hole)
  }

  /// Moves the hole up past the later parents and puts `word` there.
  @inline(__always)
  private mutating func rise(_ word: Int64, from start: Int) {
    let heap = heap
    var hole = start
    while hole > 0 {
      let parent = (hole &- 1) >> 1
      guard heap[parent] > word else { break }
      heap[hole] = heap[parent]
      hole = parent
    }
    heap[hole] = word
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Int64>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: heap, count: count)
    heap.deallocate()
    heap = larger
    capacity *= 2
  }
}
