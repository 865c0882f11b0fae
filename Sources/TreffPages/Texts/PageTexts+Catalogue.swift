extension PageTexts {
  static let catalogue: [String: Text] = [:]
}
