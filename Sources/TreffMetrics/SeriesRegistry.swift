/// Which series there are.
struct SeriesRegistry {
  private let seriesCountMax: Int
  private var seriesCount = 0
  /// By the metric's name.
  private(set) var families: [String: SeriesFamily] = [:]
  /// How many series were made that are not shown.
  private(set) var leftOutCount = 0

  init(seriesCountMax: Int) { self.seriesCountMax = seriesCountMax }

  /// The series of a metric with these labels: the same one for the same labels. One that nobody sees where there are
  /// too many already, or where the name belongs to another kind, for a name stands for one kind.
  mutating func series<Kept: Series>(
    _ name: String, _ labels: String, _ kind: SeriesFamily.Kind, _ make: () -> Kept
  ) -> Kept {
    if let known = families[name]?.series[labels] as? Kept { return known }
    let made = make()
    let family = families[name] ?? SeriesFamily(kind: kind)
    guard seriesCount < seriesCountMax, family.kind == kind, family.series[labels] == nil else {
      leftOutCount += 1
      return made
    }
    seriesCount += 1
    families[name, default: family].series[labels] = made
    return made
  }
}
