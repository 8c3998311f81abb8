/// Where the events of a replication go.
protocol EventSink {
  mutating func record(_ event: @autoclosure () -> TraceEvent)
}

/// Drops every event; the compiler removes the calls.
struct Silent: EventSink {
  @inline(__always)
  mutating func record(_ event: @autoclosure () -> TraceEvent) {}
}

/// Keeps every event in order.
struct EventLog: EventSink {
  var events: [TraceEvent] = []

  mutating func record(_ event: @autoclosure () -> TraceEvent) { events.append(event()) }
}
