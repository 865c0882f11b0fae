internal import Hummingbird
internal import TreffCatalogue
internal import TreffGeography
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol

/// A request for a page: in which language, with which parameters, over which catalogue.
struct Visit: Sendable {
  let site: Site
  /// The path as others link to it, without the site's beginning.
  let path: String
  let query: Query
  let snapshot: Snapshot
  /// What forms offer.
  let options: FormOptions
  /// A part of the path that names what is asked for; empty where there is none.
  let id: String

  var language: Language { site.language }
  var catalogue: Catalogue { snapshot.catalogue }

  /// - Throws: ``MessageFault`` for an address that cannot be read.
  init(_ request: Request, _ context: DoorContext, in site: Site, snapshot: Snapshot, options: FormOptions)
    throws(MessageFault)
  {
    self.site = site
    path = Site.reading(request.uri.path).path
    query = try Query(target: request.head.path ?? "")
    self.snapshot = snapshot
    self.options = options
    id = try Query.text((context.parameters.get("id") ?? "").utf8, plusIsSpace: false, field: "id")
  }

  /// An address of the same site.
  func href(_ path: String, _ parameters: [(name: String, value: String)] = []) -> String {
    PageAddress(path: path, parameters: parameters).text(in: site)
  }

  /// One of three texts; the others are not put together.
  func pick(
    nb: @autoclosure () -> String, nn: @autoclosure () -> String, en: @autoclosure () -> String
  ) -> String { language.pick(nb: nb(), nn: nn(), en: en()) }

  /// A concept's label; its id where the catalogue has none.
  func label(_ id: ConceptID) -> String { catalogue.concept(id)?.label[language] ?? id.id }
}
