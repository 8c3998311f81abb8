/// Owns the tables that samplers point into.
final class SamplerTables {
  private var doubles: [UnsafeMutablePointer<Double>] = []
  private var samplers: [UnsafeMutablePointer<Sampler>] = []

  func keep(_ list: [Double]) -> UnsafePointer<Double> {
    let copy = UnsafeMutablePointer<Double>.allocate(capacity: list.count)
    copy.initialize(from: list, count: list.count)
    doubles.append(copy)
    return UnsafePointer(copy)
  }

  func keep(_ list: [Sampler]) -> UnsafePointer<Sampler> {
    let copy = UnsafeMutablePointer<Sampler>.allocate(capacity: list.count)
    copy.initialize(from: list, count: list.count)
    samplers.append(copy)
    return UnsafePointer(copy)
  }

  deinit {
    doubles.forEach { $0.deallocate() }
    samplers.forEach { $0.deallocate() }
  }
}
