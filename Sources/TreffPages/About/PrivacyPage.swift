/// What is kept of what people write, and what is not.
struct PrivacyPage: Page {
  static let path = "/om/personvern"
  static let template = "privacy"
  let title: String

  init(_ visit: Visit) { title = PageTexts(language: visit.language)["about_privacy"] }
}
