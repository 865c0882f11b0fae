import NIOCore
import TreffService
import HTTPTypes
import Testing
import TreffCatalogue
import TreffMatching

@testable import TreffHTTP

@Suite("CatalogueEndpoints")
struct CatalogueEndpointsTests {
  private var catalogue: Catalogue { Embedded.catalogue.snapshot.catalogue }

  @Test(
    "the pages of a list are the list, each item once",
    arguments: [("centres", "id"), ("municipalities", "number"), ("themes", "id")])
  func pages(_ name: String, _ key: String) async throws {
    try await AskedDoor.with { door in
      let whole = try await door.get("/api/v1/\(name)?limit=500")
      let expected = try whole.list(name).compactMap { $0[key] as? String }
      #expect(expected.count > 30)
      #expect(try whole.json["next_page_token"] is String == false)
      var items: [String] = []
      var token = ""
      repeat {
        let page = try await door.get("/api/v1/\(name)?limit=17&page_token=\(token)")
        let found = try page.list(name).compactMap { $0[key] as? String }
        #expect((1...17).contains(found.count))
        items += found
        token = try page.json["next_page_token"] as? String ?? ""
      } while !token.isEmpty && items.count <= expected.count
      #expect(items == expected)
    }
  }

  @Test("a page has 100 items when nobody says")
  func pageLength() async throws {
    try await AskedDoor.with { door in
      let page = try await door.get("/api/v1/municipalities")
      #expect(try page.list("municipalities").count == 100)
    }
  }

  @Test(
    "a faulty page is told by its parameter",
    arguments: [
      ("limit=0", "LIMIT_OUT_OF_RANGE", "limit"), ("limit=501", "LIMIT_OUT_OF_RANGE", "limit"),
      ("limit=99999999999999999999", "MESSAGE_MALFORMED", "limit"),
      ("page_token=zzz", "MESSAGE_MALFORMED", "page_token"),
      ("page_token=%2B%2F==", "MESSAGE_MALFORMED", "page_token"),
      ("language=se", "LANGUAGE_UNKNOWN", "language"),
    ])
  func faultyPages(_ query: String, _ reason: String, _ field: String) async throws {
    try await AskedDoor.with { door in
      let response = try await door.get("/api/v1/municipalities?\(query)")
      #expect(response.status == .badRequest)
      #expect(try response.reason == reason)
      #expect(try response.fields == [field])
    }
  }

  @Test("centres are those in force, or those that serve a place, or all that ever were")
  func centres() async throws {
    let inForce = catalogue.centres.filter(catalogue.isInForce).count
    let all = catalogue.centres.count
    try await AskedDoor.with { door in
      #expect(try await door.get("/api/v1/centres?limit=500").list("centres").count == inForce)
      #expect(try await door.get("/api/v1/centres?limit=500&include_ended=true").list("centres").count == all)
      let serving = try await door.get("/api/v1/centres?limit=500&municipality=Vads%C3%B8").list("centres")
      #expect((1..<inForce).contains(serving.count))
    }
  }

  @Test("a centre is told with its units and offers, and null for what is not known")
  func centre() async throws {
    let units = try #require(catalogue.family("usht")).units.map(\.id)
    try await AskedDoor.with { door in
      let response = try await door.get("/api/v1/centres/usht?language=en")
      let centre = try #require(try response.json["centre"] as? [String: Any])
      #expect(centre["id"] as? String == "usht")
      #expect(centre.keys.contains("successor_id") && centre["successor_id"] is String == false)
      #expect(try response.list("units").compactMap { $0["id"] as? String } == units)
      #expect(try !response.list("offers").isEmpty)
    }
  }

  @Test("an id that is no longer in use leads on to its successor")
  func formerCentre() async throws {
    let former = try #require(catalogue.formerCentres.first)
    try await AskedDoor.with { door in
      let response = try await door.get("/api/v1/centres/\(former.id)?language=nn")
      #expect(response.status == .movedPermanently)
      #expect(response.headers[.location] == "\(former.successorID)?language=nn")
      let slashed = try await door.get("/api/v1/centres/\(former.id)/")
      #expect(slashed.headers[.location] == "../\(former.successorID)")
    }
  }

  @Test("an offer is told by its id")
  func offer() async throws {
    let offer = try #require(catalogue.offers.first)
    try await AskedDoor.with { door in
      let told = try #require(
        try await door.get("/api/v1/offers/\(offer.id)").json["offer"] as? [String: Any])
      #expect(told["id"] as? String == offer.id)
      #expect(told["title"] as? String == offer.title.nb)
    }
  }

  @Test("what is not in the catalogue is not found", arguments: ["centres", "offers"])
  func unknown(_ kind: String) async throws {
    try await AskedDoor.with { door in
      let response = try await door.get("/api/v1/\(kind)/nobody%2Fs")
      #expect(response.status == .notFound)
      #expect(try response.reason == (kind == "centres" ? "CENTRE_UNKNOWN" : "OFFER_UNKNOWN"))
      #expect(try response.fields == ["id"])
      #expect(try await door.get("/api/v1/\(kind)/%FF").status == .badRequest)
    }
  }

  @Test("a caller who has the answer is told so, in its language and for its address alone")
  func revalidation() async throws {
    try await AskedDoor.with { door in
      let address = "/api/v1/themes?limit=5"
      let first = try await door.get(address)
      let tag = try #require(first.headers[.eTag])
      #expect(first.headers[.cacheControl] == "no-cache")
      #expect(first.headers[.vary] == "Accept-Language")
      let again = try await door.get(address, [.ifNoneMatch: "\"other\", W/\(tag)"])
      #expect(again.status == .notModified)
      #expect(again.body.readableBytes == 0)
      #expect(again.headers[.eTag] == tag)
      #expect(try await door.get(address, [.ifNoneMatch: tag, .acceptLanguage: "en"]).status == .ok)
      #expect(try await door.get(address, [.ifNoneMatch: " * "]).status == .notModified)
      #expect(try await door.get(address, [.ifNoneMatch: "\"a,*,b\""]).status == .ok)
      #expect(try await door.get("/api/v1/themes?limit=6", [.ifNoneMatch: tag]).status == .ok)
    }
  }
}
