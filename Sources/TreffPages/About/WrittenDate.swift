internal import TreffCatalogue

extension CatalogueDate {
  /// As it is written in running text, `1. november 2026`.
  func written(in language: Language) -> String {
    switch language {
    case .nb, .nn: "\(day). \(Self.norwegianMonths[month - 1]) \(year)"
    case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  /// Bokmål and nynorsk have the same.
  private static let norwegianMonths = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
