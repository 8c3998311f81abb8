/// The random numbers behind a figure that is not known exactly: one for each replication.
///
/// The name of the figure is part of the stream's key, so that another uncertain figure moves none of those before it,
/// and no draw of people.
package struct ParameterStream: Sendable {
  private let key: UInt64

  /// The stream of the figure called `name`.
  package init(seed: UInt64, name: String) {
    key = RandomStream.purposeKey(seed: seed, tilbud: "", ydelse: name, purpose: .parameter)
  }

  /// A number strictly between 0 and 1 for one replication.
  package func uniform(replication: UInt64) -> Double {
    RandomStream.uniform(RandomStream(purpose: key, replication: replication).word(0))
  }
}
