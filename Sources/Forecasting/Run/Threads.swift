#if !hasFeature(Embedded)
  internal import Dispatch
  internal import Synchronization
#endif

/// The only file that knows whether there are threads. Where there are none, as in a browser, what would be done at the
/// same time is done one after the other; no result depends on which it is.
enum Threads {
  /// Calls `body` with 0 ..< `count`, and returns when all calls have.
  static func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
    #if hasFeature(Embedded)
      for number in 0..<count { body(number) }
    #else
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    #endif
  }

  /// A number that threads count up together.
  final class Counter: Sendable {
    #if hasFeature(Embedded)
      nonisolated(unsafe) private var count: Int

      init(_ count: Int) { self.count = count }

      /// Adds; returns the number before.
      func add(_ amount: Int) -> Int {
        defer { count += amount }
        return count
      }

      var value: Int { count }
    #else
      private let count: Atomic<Int>

      init(_ count: Int) { self.count = Atomic(count) }

      /// Adds; returns the number before.
      func add(_ amount: Int) -> Int { count.add(amount, ordering: .relaxed).oldValue }

      var value: Int { count.load(ordering: .relaxed) }
    #endif
  }

  /// A value that one thread at a time reads or changes.
  final class Shared<Value: Sendable>: Sendable {
    #if hasFeature(Embedded)
      nonisolated(unsafe) private var value: Value

      init(_ value: Value) { self.value = value }

      func change(_ body: (inout Value) -> Void) { body(&value) }

      func read() -> Value { value }
    #else
      private let value: Mutex<Value>

      init(_ value: Value) { self.value = Mutex(value) }

      func change(_ body: (inout Value) -> Void) { value.withLock { body(&$0) } }

      func read() -> Value { value.withLock { $0 } }
    #endif
  }
}
