#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension Platform {
  /// How many processors this process may use, which may be fewer than the machine has.
  static var processorCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
