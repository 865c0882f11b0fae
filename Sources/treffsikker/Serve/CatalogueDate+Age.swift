import Foundation
import TreffCatalogue

extension CatalogueDate {
  /// How many whole days lie between the day's beginning, in UTC, and a moment; less than 0 before the day.
  func age(at moment: Date) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    guard let start = calendar.date(from: DateComponents(year: year, month: month, day: day)) else {
      preconditionFailure("a catalogue's date is a day of the calendar")
    }
    return Int((moment.timeIntervalSince(start) / 86_400).rounded(.down))
  }
}
