internal import TreffCatalogue

/// A theme: what is above and below it, and what is offered about it.
struct ThemePage: Page {
  struct Link {
    let text: String
    let target: String
  }

  static let template = "theme"
  let title: String
  /// From the top.
  let broader: [Link]
  let allThemes: String
  let branches: [ThemeBranch]
  let hasBranches: Bool
  /// The centres that are filed under it; only fields have them.
  let centres: [Link]
  let hasCentres: Bool
  let offers: [ListedOffer]
  let hasOffers: Bool
  let described: String?
  let told: String
  let ask: String
  let askText: String

  init(_ visit: Visit) throws {
    let catalogue = visit.catalogue
    let id = ConceptID(.theme, visit.id)
    guard let theme = catalogue.concept(id) else { throw PageFault.notFound }
    let label = theme.label[visit.language]
    title = label
    broader = ThemeTree.path(to: id, in: catalogue).dropFirst().reversed().map {
      Link(text: visit.label($0), target: visit.href(toTheme: $0))
    }
    allThemes = visit.href(CataloguePath.themes)
    let tree = ThemeTree(catalogue)
    branches = tree.branches(below: id, visit)
    hasBranches = !branches.isEmpty
    let filed = catalogue.centres.filter {
      $0.field == id && catalogue.isInForce($0) && $0.familyID == nil
    }
    centres = visit.byName(filed).map {
      Link(text: visit.nameWithAbbreviation(of: $0), target: visit.href(to: $0))
    }
    hasCentres = !centres.isEmpty
    let direct = catalogue.offers.filter { $0.themes.contains(id) && catalogue.isInForce($0) }
    offers = direct.map { ListedOffer($0, giver: catalogue.centre($0.centreID), visit) }
    hasOffers = !offers.isEmpty
    described = visit.describedInNorwegian
    told = Self.words(direct: direct.count, all: tree.offerCount(id), hasNarrower: hasBranches, visit)
    ask = visit.href(AskedNeed.path, [("behov", label)])
    askText = visit.pick(
      nb: "Spør hvem som kan hjelpe med dette", nn: "Spør kven som kan hjelpe med dette",
      en: "Ask who can help with this")
  }

  private static func words(direct: Int, all: Int, hasNarrower: Bool, _ visit: Visit) -> String {
    let further = all - direct
    let own = visit.pick(
      nb: "\(direct == 0 ? "Ingen" : "\(direct)") tilbud gjelder temaet selv",
      nn: "\(direct == 0 ? "Ingen" : "\(direct)") tilbod gjeld sjølve temaet",
      en: direct == 0
        ? "No offers are about the theme itself"
        : direct == 1 ? "1 offer is about the theme itself" : "\(direct) offers are about the theme itself")
    guard hasNarrower else { return own + "." }
    return own
      + visit.pick(
        nb: ", og \(further) bare et smalere tema.", nn: ", og \(further) berre eit smalare tema.",
        en: ", and \(further) only about a narrower one.")
  }
}
