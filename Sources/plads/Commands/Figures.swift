internal import Reporting

/// `plads figures`: the codebook.
struct Figures: Command {
  private static let csv = OptionDeclaration(
    "csv", .path(.table), help: "Also write the codebook as CSV, in Danish for a Danish Excel.")

  static let declaration = CommandDeclaration(
    name: "figures",
    summary: "list every figure with its key, names and unit",
    discussion: "The codebook of --json and of CSV files: the key and the Danish and English name of every figure, its "
      + "unit, how years become a period, which way is better, and what a tilbud must have for it to exist.",
    positional: PositionalDeclaration(
      name: "NAME", .atMostOne, .text(placeholder: "NAME"),
      help: "A part of a key or of a name in either language; by default all figures."),
    options: [csv] + CommonOptions.result,
    example: "plads figures belægning")

  let part: String?
  /// A file for the codebook.
  let csv: String?
  let output: OutputOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    part = parsed.positionals.first
    csv = parsed.text(Self.csv)
    output = try OutputOptions(parsed)
    try parsed.refuseClashes(reading: [], writing: [csv, output.out])
  }

  /// Tells what the catalogue knows.
  func perform() throws -> ExitCode {
    if csv == "-", output.isOnStandardOutput { throw CommandError.twoOnOutput("--csv") }
    let codebook = Codebook(matching: part, version: version)
    let (table, destination) = (try csv.map { try Output($0) }, try Output(output.out))
    try output.write(codebook.value, to: destination) { [codebook.document($0)] }
    try table?.write(codebook.csv(output.language))
    try table?.commit()
    try destination.commit()
    return .done
  }
}
