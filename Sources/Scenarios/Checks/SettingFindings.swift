internal import Forecasting

/// Values set on the command line that a variant sets itself: there the setting has no effect.
struct SettingFindings {
  private let cases: [ReadCase]

  /// The scenario first, and its variants.
  init(_ cases: [ReadCase]) { self.cases = cases }

  func tell(to sink: DiagnosticSink) {
    guard let base = cases.first else { return }
    let set = base.written.onlySimulated.leaves().filter { $0.node.span.source.isSetting }
    for variant in cases.dropFirst() {
      for (path, node) in set where variant.written.at(path)?.span.source.isSetting != true {
        let (own, name) = (path.description, variant.variant.name.quoted)
        let inVariant = JSONPath([ScenarioFile.variantsKey, variant.variant.name] + path.components)
        sink.add(
          Diagnostic(
            warning: node.span, path,
            say(
              "varianten \(name) sætter selv \(own): --set har ingen virkning dér",
              "the variant \(name) sets \(own) itself: --set has no effect there"),
            remedy: say("Sæt det i varianten: --set '\(inVariant)=…'", "set it in the variant: --set '\(inVariant)=…'"))
        )
      }
    }
  }
}
