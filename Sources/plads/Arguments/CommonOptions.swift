internal import Forecasting
internal import Reporting

/// The options that several commands share, each declared once.
enum CommonOptions {
  static let set = OptionDeclaration(
    "set", .assignment, repeatable: true,
    help: "Change the value at a path of the scenario, such as tilbud.kvisten.pladser=6.")
  static let replications = OptionDeclaration(
    "replications", .integer(Forecast.Options.replicationRange, placeholder: "N"),
    help: "How many futures to simulate; with --precision, the most to simulate.")
  static let precision = OptionDeclaration(
    "precision", .share(percent: 0.001...100),
    help: "Go on until every result is this precise, such as 0.5%.")
  static let seed = OptionDeclaration(
    "seed", .unsigned, help: "Where chance begins. The same seed gives the same result.")
  static let threads = OptionDeclaration(
    "threads", .integer(1...1_024, placeholder: "N"),
    help: "How many threads to use; by default one for every processor. Results do not depend on it.")
  static let json = OptionDeclaration("json", help: "Print the result as JSON.")
  static let samples = OptionDeclaration(
    "samples", .path(.table), help: "Also write the result of every future as CSV.")
  static let out = OptionDeclaration(
    "out", .path(.any), help: "Write the result to a file instead of the terminal.")
  /// The words for the languages, the default first.
  static let languages = [Language.danish, .english].map(\.rawValue)
  /// The environment variable that says the language where no option does. No other, such as those of the locale, is
  /// asked.
  static let languageVariable = "PLADS_LANGUAGE"
  static let language = OptionDeclaration(
    "language", .choice(languages, placeholder: "LANGUAGE"),
    help: "The language of the result; by default what \(languageVariable) says, or \(languages[0]).")
  static let brief = OptionDeclaration("brief", help: "Tell only the answer, without tables.")
  static let quiet = OptionDeclaration("quiet", help: "Show no progress, no warnings and no notes.")
  static let variant = OptionDeclaration(
    "variant", .text(placeholder: "NAME"), help: "Use a variant of the scenario instead of its baseline.")

  /// A year of the period.
  static func year(_ help: String) -> OptionDeclaration {
    OptionDeclaration("year", .integer(years, placeholder: "Y"), help: help)
  }

  /// The years a scenario may be about.
  static let years = 1_900...2_300

  /// How a result is told and where it goes.
  static let result = [json, language, brief, out, quiet]
  /// What `run` and `compare` share.
  static let simulation = [replications, precision, seed, threads, samples] + result
  /// What `why`, `breakeven` and `spiral` share.
  static let decision = [set, variant, replications, seed, threads] + result

  /// The scenario to work on.
  static let scenario = PositionalDeclaration(
    name: "FILE", .one, .path(.scenario), help: "The scenario, a .jsonc file.")
}
