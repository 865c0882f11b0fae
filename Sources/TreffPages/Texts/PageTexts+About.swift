extension PageTexts {
  static let about: [String: Text] = [:]
}
