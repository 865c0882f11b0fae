internal import Mustache
internal import TreffCatalogue

/// The templates, read once. Every text that they show is escaped: a test holds them to it.
struct PageTemplates: Sendable {
  static let shared = PageTemplates()

  /// By the name that pages and other templates use.
  static let sources: [String: [UInt8]] = [
    "layout": PackageResources.layout_mustache,
    "ask": PackageResources.ask_mustache,
    "askform": PackageResources.askform_mustache,
    "answer": PackageResources.answer_mustache,
    "cards": PackageResources.cards_mustache,
    "maybe": PackageResources.maybe_mustache,
    "options": PackageResources.options_mustache,
    "expected": PackageResources.expected_mustache,
    "whynot": PackageResources.whynot_mustache,
    "order": PackageResources.order_mustache,
    "fault": PackageResources.fault_mustache,
    "about": PackageResources.about_mustache,
    "privacy": PackageResources.privacy_mustache,
    "accessibility": PackageResources.accessibility_mustache,
    "centres": PackageResources.centres_mustache,
    "centreentry": PackageResources.centreentry_mustache,
    "centre": PackageResources.centre_mustache,
    "offer": PackageResources.offer_mustache,
    "offerlist": PackageResources.offerlist_mustache,
    "facts": PackageResources.facts_mustache,
    "unitlookup": PackageResources.unitlookup_mustache,
    "sources": PackageResources.sources_mustache,
    "municipalities": PackageResources.municipalities_mustache,
    "place": PackageResources.place_mustache,
    "themes": PackageResources.themes_mustache,
    "themebranches": PackageResources.themebranches_mustache,
    "theme": PackageResources.theme_mustache,
  ]

  private let library: MustacheLibrary

  private init() {
    MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
    var library = MustacheLibrary()
    for (name, bytes) in Self.sources {
      do {
        // Each for itself: where a template takes another in, that one begins with Mustache's own.
        try library.register(
          "{{% CONTENT_TYPE: \(PageEscaping.name)}}" + String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        preconditionFailure("\(name).mustache cannot be read: \(error)")
      }
    }
    self.library = library
  }

  /// A page with all around it.
  func html(of page: any Page, site: Site, path: String) -> String {
    html(of: TemplateObject(PageFrame(page, site: site, path: path)), by: type(of: page).template)
  }

  /// What a template makes of an object.
  func html(of object: TemplateObject, by name: String) -> String {
    guard let html = library.render(object, withTemplate: name) else {
      preconditionFailure("\(name).mustache is no template")
    }
    return html
  }
}
