internal import TreffCatalogue
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol

/// A need as the address of a page holds it: what was asked, and what has been set right and filtered since.
struct AskedNeed: Sendable {
  /// The need, masked.
  var need: String
  /// The municipality as it was typed; empty where none was.
  var place: String
  /// Concepts that the reader has added.
  var added: [ConceptID] = []
  /// Concepts that the reader has taken away.
  var removed: [ConceptID] = []
  var isDigitalOnly = false
  var isFreeOnly = false
  /// Only offers for this group.
  var group: ConceptID?
  /// How many identity numbers were masked, here or before the need came into an address.
  var maskedCount = 0

  /// The page of the answer.
  static let path = "/svar"

  /// A part of that page; who changes something of it comes back there, and not to its top.
  enum Part: String {
    case understood = "forstatt"
    case answers = "svar"
  }

  /// - Throws: ``PageFault/unreadable`` for values that no link of ours has.
  init(_ query: Query) throws {
    let masked = NationalIdentityNumber.mask(query["behov"] ?? "")
    need = masked.text
    let maskedPlace = NationalIdentityNumber.mask(query["kommune"] ?? "")
    place = maskedPlace.text
    added = try Self.concepts(query["med"])
    removed = try Self.concepts(query["uten"])
    // A form adds one; the list is that of the links.
    for further in try Self.concepts(query["legg"]) { add(further) }
    isDigitalOnly = query["digital"] == "ja"
    isFreeOnly = query["gratis"] == "ja"
    group = try Self.concepts(query["gruppe"]).first
    maskedCount = max(masked.count + maskedPlace.count, Int(try query.number("skjult") ?? 0))
  }

  private static func concepts(_ text: String?) throws -> [ConceptID] {
    try (text ?? "").split(separator: ",").map { part in
      guard let id = ConceptID(String(part)) else { throw PageFault.unreadable }
      return id
    }
  }

  /// What an address holds of it.
  var parameters: [(name: String, value: String)] {
    [
      ("behov", need), ("kommune", place), ("med", Self.text(added)), ("uten", Self.text(removed)),
      ("digital", isDigitalOnly ? "ja" : ""), ("gratis", isFreeOnly ? "ja" : ""),
      ("gruppe", group?.description ?? ""), ("skjult", maskedCount == 0 ? "" : "\(maskedCount)"),
    ]
  }

  static func text(_ concepts: [ConceptID]) -> String {
    concepts.map(\.description).joined(separator: ",")
  }

  /// The address of the answer.
  /// - Parameter part: what of the page is to be seen; nil for its top.
  func href(_ visit: Visit, to part: Part? = nil) -> String {
    visit.href(Self.path, parameters) + (part.map { "#\($0.rawValue)" } ?? "")
  }

  /// The same with something changed.
  func with(_ change: (inout AskedNeed) -> Void) -> AskedNeed {
    var copy = self
    change(&copy)
    return copy
  }

  /// Takes a concept in, also one that was taken away.
  mutating func add(_ concept: ConceptID) {
    removed.removeAll { $0 == concept }
    if !added.contains(concept) { added.append(concept) }
  }

  /// Takes a concept away, whether the reader has added it or the need tells of it.
  mutating func remove(_ concept: ConceptID) {
    added.removeAll { $0 == concept }
    if !removed.contains(concept) { removed.append(concept) }
  }

  /// Whether only some offers are to be shown.
  var isFiltered: Bool { isDigitalOnly || isFreeOnly || group != nil }

  /// The same with all offers.
  var unfiltered: AskedNeed {
    with { asked in (asked.isDigitalOnly, asked.isFreeOnly, asked.group) = (false, false, nil) }
  }

  /// What the matcher is asked.
  func request(limit: Int, language: Language) -> TreffProtocol.MatchRequest {
    TreffProtocol.MatchRequest(
      text: need, municipality: place, limit: UInt32(limit), language: language.rawValue,
      withConcepts: added.map(\.description), withoutConcepts: removed.map(\.description))
  }
}
