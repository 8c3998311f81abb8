/// Every phrase of what is told of a result, in the language of the reader.
///
/// A phrase stands once, with its languages side by side; one that lacks a language does not compile. English keeps the
/// domain's Danish nouns.
///
///     var turnedAway: String { say("Afvist", "Turned away") }
struct Phrases: Sendable, Hashable {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// The form of a phrase in the reader's language; only that one is made.
  func say<Form>(_ danish: @autoclosure () -> Form, _ english: @autoclosure () -> Form) -> Form {
    switch language {
    case .danish: danish()
    case .english: english()
    }
  }
}
