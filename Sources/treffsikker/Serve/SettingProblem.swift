/// A setting that cannot be followed.
struct SettingProblem: Error, Equatable, CustomStringConvertible {
  /// The flag, the variable, or the file and the key in it.
  let place: String
  let found: String
  let expected: String

  var description: String { "\(place): found \(found); expected \(expected)" }
}
