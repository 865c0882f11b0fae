internal import Mustache

/// Where somebody is on the web, as the catalogue knows it: a host's name, perhaps with a path.
struct Website {
  let websiteName: String
  let websiteHref: String

  /// Nil where none is known.
  init?(_ website: String?) {
    guard let website else { return nil }
    websiteName = website
    websiteHref = "https://\(website)"
  }
}

extension Website: TemplateRow {
  func child(named property: String) -> Any? {
    switch property {
    case "websiteName": websiteName
    case "websiteHref": websiteHref
    default: nil
    }
  }
}
