/// Notice that is billed now and ends early when a place is filled again, oldest first.
struct OpenNotices {
  /// One place's notice.
  struct Notice {
    /// When it ends by itself.
    let end: Int64
    /// The line and kommune it is counted for.
    let cell: Int
  }

  private var notices: [Notice] = []

  @inline(__always)
  var isEmpty: Bool { notices.isEmpty }

  /// Adds a notice and forgets those that have ended.
  mutating func insert(_ notice: Notice, at now: Int64) {
    notices.removeAll { $0.end <= now }
    notices.append(notice)
  }

  /// Takes out the oldest notice that still runs.
  mutating func removeOldest(at now: Int64) -> Notice? {
    guard let oldest = notices.firstIndex(where: { $0.end > now }) else { return nil }
    return notices.remove(at: oldest)
  }
}
