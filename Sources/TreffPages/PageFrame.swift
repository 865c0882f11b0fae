internal import TreffCatalogue

/// What every page has around its own.
struct PageFrame {
  struct LanguageLink {
    let name: String
    let code: String
    let href: String
    let isCurrent: Bool
  }

  struct Link {
    let text: String
    let href: String
    /// `page` on the page itself, `true` on what is below it.
    let current: String?
  }

  /// The texts, by name.
  let t: PageTexts
  let language: String
  let title: String
  let home: String
  let languages: [LanguageLink]
  let navigation: [Link]
  let about: [Link]
  let style: String
  let icon: String
  let script: String
  let content: any Page

  init(_ page: any Page, site: Site, path: String) {
    t = PageTexts(language: site.language)
    language = site.language.rawValue
    title = page.windowTitle
    content = page
    home = PageAddress(path: "/").text(in: site)
    style = PageAsset.style.path
    icon = PageAsset.icon.path
    script = PageAsset.script.path
    languages = zip(Site.allCases, ["Bokmål", "Nynorsk", "English"]).map { other, name in
      LanguageLink(
        name: name, code: other.language.rawValue,
        href: PageAddress(path: path, parameters: page.parameters).text(in: other), isCurrent: other == site)
    }
    let texts = t
    func link(_ text: String, _ target: String) -> Link {
      Link(
        text: texts[text], href: PageAddress(path: target).text(in: site),
        // The page about the service is above none.
        current: target == path
          ? "page" : path.hasPrefix(target + "/") && target != AboutPage.path ? "true" : nil)
    }
    navigation = [
      link("nav_ask", "/"), link("nav_centres", CataloguePath.centres),
      link("nav_themes", CataloguePath.themes),
      link("nav_municipalities", CataloguePath.municipalities),
    ]
    about = [
      link("about_service", AboutPage.path), link("about_privacy", PrivacyPage.path),
      link("about_accessibility", AccessibilityPage.path),
    ]
  }
}
