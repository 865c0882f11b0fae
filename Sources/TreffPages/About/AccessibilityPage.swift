/// How well the pages serve everybody, and what is known to be wanting.
struct AccessibilityPage: Page {
  static let path = "/om/tilgjengelighet"
  static let template = "accessibility"
  let title: String

  init(_ visit: Visit) { title = PageTexts(language: visit.language)["about_accessibility"] }
}
