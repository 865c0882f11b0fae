// Written by Scripts/generate-proto.

/// Whether a need has an answer.
public enum Outcome: UInt32, Hashable, Sendable, CaseIterable {
  /// The sender did not say, or said something of a later version.
  case unspecified = 0
  /// The first match clearly fits.
  case answered = 1
  /// No centre clearly fits; the matches are only the nearest, and there may be none. An answer, not an error.
  case noClearMatch = 2
  /// The need does not say what it is about, or which of several places is meant; the matches are guesses, and
  /// there may be none.
  case askBack = 3

  /// Numbers of later versions count as ``unspecified``.
  init(number: UInt32) { self = Self(rawValue: number) ?? .unspecified }
}
