/// What gave a document most of its score.
struct DecidingWords: Hashable, Sendable {
  /// Words of the need as they are written, in its order.
  let written: [String]
  /// Labels of concepts that whoever asks added, the strongest first.
  var given: [String] = []
}
