struct SensitivitySection {
  private let context: ReportContext
  init(_ context: ReportContext) { self.context = context }
  var blocks: [ReportBlock] { [] }
}
struct ReferenceSection {
  private let context: ReportContext
  init(_ context: ReportContext) { self.context = context }
  var blocks: [ReportBlock] { [] }
}
struct WhySection {
  private let context: ReportContext
  init(_ context: ReportContext) { self.context = context }
  func causes(of tilbud: String) -> [ReportBlock] { [] }
}
