import TreffCatalogue
import TreffStore

extension CommandFailure {
  /// A database that cannot be had is unavailable; one whose content is wrong is bad data.
  init(_ error: StoreError, language: Language = .en) {
    let status: ExitStatus =
      switch error.code {
      case .missing, .empty, .outdated, .newer, .unavailable: .unavailable
      case .foreign, .damaged, .unknownVersion: .badData
      }
    self.init(status: status, message: FailureText.text(error, in: language))
  }
}
