import HTTPTypes
import NIOCore
import Testing
import TreffCatalogue
import TreffGeography
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("Asking on a page")
struct AskingTests {
  private let pages = AskedPages.shared

  @Test(
    "the box is there in each language, in that language",
    arguments: [("/", "nb"), ("/nn", "nn"), ("/en", "en")])
  func front(_ path: String, _ language: String) async throws {
    let page = try await pages.get(path)
    #expect(page.status == .ok)
    #expect(page.headers[.contentLanguage] == language)
    #expect(page.text.contains("<html lang=\"\(language)\">"))
    #expect(page.text.contains("<textarea id=\"behov\""))
    #expect(page.text.contains("<option value=\"Vinje\">"))
  }

  @Test("every place that the field completes is one")
  func places() throws {
    let snapshot = pages.service.catalogue.snapshot
    let register = snapshot.catalogue.register
    let names = AskForm.places(of: register)
    #expect(names.count == register.municipalities.count + register.counties.count - 1)  // Oslo
    #expect(Set(names).count == names.count)
    for name in names { #expect(throws: Never.self) { try snapshot.place(named: name) } }
  }

  @Test("every example leads to an answer", arguments: ["/", "/nn", "/en"])
  func examples(_ path: String) async throws {
    let front = try await pages.get(path).text
    let links = front.matches(of: /<li><a href="([^"]+\/svar\?[^"]+|\/svar\?[^"]+)">/).map { String($0.1) }
    #expect(links.count == 4)
    for link in links {
      let page = try await pages.get(link)
      #expect(page.status == .ok)
      #expect(page.text.contains("<ol class=\"cards\">"))
      #expect(!page.text.contains("class=\"caution\""), "\(link)")
    }
  }

  @Test("a need sent by the form stands in the address of its answer, each sign as it was")
  func redirected() async throws {
    let need = "råd & hjelp + kurs <b>\"100 %\"</b> áčđŋšŧž ?#"
    let sent = try await pages.post("/nn/svar", ["behov": need, "kommune": "Vinje"])
    #expect(sent.status == .seeOther)
    #expect(sent.headers[.cacheControl] == "no-store")
    let location = try #require(sent.headers[.location])
    #expect(location.hasPrefix("/nn/svar?behov="))
    let page = try await pages.get(location)
    #expect(page.status == .ok)
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(page.text.contains("råd &amp; hjelp + kurs &lt;b&gt;&quot;100 %&quot;&lt;/b&gt; áčđŋšŧž ?#"))
    #expect(!page.text.contains("<b>"))
  }

  @Test("an identity number is masked before anything is put in an address, and that is told")
  func masked() async throws {
    let sent = try await pages.post(
      "/svar", ["behov": "gutt 15 år, 01010112356, skader seg selv", "kommune": ""])
    let location = try #require(sent.headers[.location])
    #expect(!location.contains("01010112356"))
    #expect(location.contains("skjult=1"))
    let page = try await pages.get(location)
    #expect(page.text.contains("Vi har skjult et fødselsnummer"))
    #expect(!page.text.contains("01010112356"))
  }

  @Test("a need in an address is masked on the page too")
  func maskedInAddress() async throws {
    let page = try await pages.get("/svar?behov=gutt+01010112356+skader+seg+selv")
    #expect(page.text.contains("Vi har skjult et fødselsnummer"))
    #expect(!page.text.contains("01010112356"))
  }

  @Test("nothing asked shows the box again", arguments: ["/svar", "/svar?behov=", "/svar?kommune=Vinje"])
  func nothing(_ target: String) async throws {
    let page = try await pages.get(target)
    #expect(page.status == .ok)
    #expect(page.text.contains("<textarea id=\"behov\""))
  }

  @Test(
    "what cannot be answered gets a kind page",
    arguments: [
      ("/svar?behov=demens&kommune=Atlantis", "Atlantis"), ("/svar?behov=%20%20", "Behovet er tomt"),
      ("/svar?behov=" + String(repeating: "a", count: 8_001), "8001 byte"),
      ("/svar?behov=%FF", "Adressen kan ikke leses"), ("/svar?behov=a%00b", "Adressen kan ikke leses"),
      ("/svar?behov=demens&behov=kurs", "Adressen kan ikke leses"),
      ("/svar?behov=demens&med=tull", "Adressen kan ikke leses"),
      ("/hvorfor-ikke?behov=demens&senter=tull", "tull"),
      ("/bestilling?behov=demens&senter=", "Vi kunne ikke"),
    ])
  func faults(_ target: String, _ told: String) async throws {
    let page = try await pages.get(target)
    #expect(page.status == .badRequest)
    #expect(page.text.contains(told), "\(page.text)")
    #expect(page.text.contains("href=\"/\">Til forsiden") || page.text.contains("role=\"alert\""))
  }

  @Test("what was typed stays in the box when it cannot be answered")
  func kept() async throws {
    let page = try await pages.get("/svar?behov=demens+i+bygda&kommune=Atlantis")
    #expect(page.status == .badRequest)
    #expect(page.text.contains(">demens i bygda</textarea>"))
    #expect(page.text.contains("value=\"Atlantis\""))
    #expect(page.headers[.cacheControl] == "no-store")
  }

  @Test("a form that is none is told so")
  func faultyForms() async throws {
    let page = try await pages.ask(.post, "/svar", [:], .init(bytes: [0x62, 0x3D, 0xFF, 0xFE, 0x25]))
    #expect(page.status == .badRequest)
    let long = try await pages.ask(
      .post, "/svar", [:], .init(string: "behov=" + String(repeating: "a", count: 40_000)))
    #expect(long.status == .badRequest)
  }

  @Test("what is not there is told by a page to people, and otherwise to programs")
  func notFound() async throws {
    let page = try await pages.get("/nn/finst-ikkje/<b>")
    #expect(page.status == .notFound)
    #expect(page.text.contains("Sida finst ikkje"))
    let told = try await pages.get("/finnes-ikke", [:])
    #expect(told.status == .notFound && told.text.isEmpty)
  }

  @Test("no page lets scripts or styles in, or others frame it")
  func policy() async throws {
    let page = try await pages.get("/")
    let policy = try #require(page.headers[.init("Content-Security-Policy")!])
    for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
      #expect(policy.contains(part))
    }
    #expect(!page.text.contains("style=") && !page.text.contains("onclick") && !page.text.contains("<style"))
  }
}
