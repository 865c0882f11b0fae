/// What is counted for one name and its labels.
protocol Series: AnyObject, Sendable {
  /// Whether there is something to show.
  var isShown: Bool { get }
  /// The values, in the order in which they are shown.
  var samples: [Sample] { get }
}

/// A line of Prometheus' text form, less name and labels.
struct Sample {
  /// What follows the name, as `_sum`.
  var suffix = ""
  /// A bucket's upper bound.
  var bound: String?
  let value: String
}

extension Series {
  var isShown: Bool { true }
}

extension Double {
  /// The value as Prometheus reads it.
  var sampleText: String { isNaN ? "NaN" : isInfinite ? (self < 0 ? "-Inf" : "+Inf") : description }
}
