/// The words of a report in a language. A phrase that a language lacks does not compile.
protocol ReportPhrases: Sendable, WordPhrases, SentencePhrases, CaptionPhrases, FindingPhrases, CasePhrases,
  PagePhrases, WorkbookPhrases
{}

/// The words of each language.
enum Phrases {
  /// Every phrase in `language`.
  static func of(_ language: Language) -> any ReportPhrases {
    switch language {
    case .danish: DanishPhrases()
    case .english: EnglishPhrases()
    }
  }
}
