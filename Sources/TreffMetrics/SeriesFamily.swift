/// The series of one name.
struct SeriesFamily: Sendable {
  /// The types of Prometheus' text form.
  enum Kind: String {
    case counter, gauge, summary, histogram
  }

  let kind: Kind
  /// By their labels as text, `door="grpc",method="…"`; empty for none.
  var series: [String: any Series] = [:]

  /// Appends the type and all series that have something to show.
  func append(to text: inout String, name: String) {
    let shown = series.filter { $0.value.isShown }
    guard !shown.isEmpty else { return }
    text += "# TYPE \(name) \(kind.rawValue)\n"
    for (labels, series) in shown.sorted(by: { $0.key < $1.key }) {
      for sample in series.samples {
        let labels = [labels, sample.bound.map { "le=\"\($0)\"" } ?? ""].filter { !$0.isEmpty }
        text += name + sample.suffix
        if !labels.isEmpty { text += "{" + labels.joined(separator: ",") + "}" }
        text += " \(sample.value)\n"
      }
    }
  }
}
