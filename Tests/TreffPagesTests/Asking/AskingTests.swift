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

  @Test("what can be chosen stands in the order of the Norwegian alphabet")
  func order() {
    let labels = ["Åndenød", "Øye", "Ærlighet", "alder", "Zoonoser"]
    let sorted = FormChoice.byLabel(labels.map { FormChoice(id: $0, label: $0) }).map(\.label)
    #expect(sorted == ["alder", "Zoonoser", "Ærlighet", "Øye", "Åndenød"])
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

  @Test(
    "no sign begins a tag or ends an attribute, whatever is written onto it",
    arguments: ["/svar", "/nn/svar", "/hvorfor-ikke", "/bestilling"])
  func escaped(_ path: String) async throws {
    for sign in ["<", ">", "\"", "'", "&"] {
      let marked = "\u{0600}\(sign)zq1\(sign)\u{0301}zq2"
      let value = PageAddress.encoded(marked)
      for query in ["behov=\(value)+demens", "behov=demens&kommune=\(value)", "behov=demens&senter=\(value)"]
      {
        let page = try await pages.get("\(path)?\(query)")
        let bytes = Array(page.text.utf8)
        for raw in ["\(sign)zq1", "zq1\(sign)"] where sign != "&" {
          let wanted = Array(raw.utf8)
          let isThere = bytes.indices.contains { bytes[$0...].starts(with: wanted) }
          #expect(!isThere, "\(path)?\(query): \(raw)")
        }
      }
    }
  }

  @Test("an identity number in the field for the municipality is masked, too")
  func maskedPlace() async throws {
    let sent = try await pages.post("/svar", ["behov": "demens", "kommune": "01010112356"])
    let location = try #require(sent.headers[.location])
    #expect(!location.contains("01010112356"))
    #expect(!(try await pages.get(location)).text.contains("01010112356"))
  }

  @Test("what is too long for an address is told at once, and stays in the box")
  func tooLong() async throws {
    let page = try await pages.post(
      "/nn/svar", ["behov": String(repeating: "å", count: 7_990), "kommune": ""])
    #expect(page.status == .badRequest)
    #expect(page.text.contains("Teksten er for lang"))
    #expect(page.text.contains(">ååå"))
  }

  @Test("an address with two slashes at its beginning makes no link to another host")
  func slashes() async throws {
    let page = try await pages.get("//evil.example/x")
    #expect(page.status == .notFound)
    #expect(!page.text.contains("\"//evil"))
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
      ("/svar?behov=" + String(repeating: "a", count: 8_001), "med høyst 4000 tegn"),
      ("/svar?behov=%FF", "Adressen kan ikke leses"), ("/svar?behov=a%00b", "Adressen kan ikke leses"),
      ("/svar?behov=demens&behov=kurs", "Adressen kan ikke leses"),
      ("/svar?behov=demens&med=tull", "Adressen kan ikke leses"),
      ("/svar?behov=demens&med=theme:tull", "Noe som var lagt til eller tatt bort, kjenner vi ikke."),
      (
        "/svar?behov=demens&med=" + (0...40).map { "theme:t\($0)" }.joined(separator: ","),
        "Så mye kan ikke legges til"
      ),
    ])
  func faults(_ target: String, _ told: String) async throws {
    let page = try await pages.get(target)
    #expect(page.status == .badRequest)
    #expect(page.text.contains(told), "\(page.text)")
    #expect(page.text.contains("href=\"/\">Til forsiden") || page.text.contains("role=\"alert\""))
  }

  @Test(
    "a centre that is not there is told as that, and not by its id",
    arguments: ["/hvorfor-ikke?behov=demens&senter=tull", "/bestilling?behov=demens&senter=tull"])
  func unknownCentre(_ target: String) async throws {
    let page = try await pages.get(target)
    #expect(page.status == .notFound)
    #expect(page.text.contains("Vi kjenner ikke dette senteret."))
    #expect(!page.text.contains(">tull") && !page.text.contains("id-en"))
  }

  @Test("a field that has to be set right says so, and why; the window's title, too")
  func invalid() async throws {
    let place = try await pages.get("/en/svar?behov=demens&kommune=Atlantis").text
    #expect(place.contains("<title>Error: Find the competence centre"))
    #expect(place.contains(#"<p class="caution" role="alert" id="feil">"#))
    #expect(place.contains(#"maxlength="100" aria-invalid="true" aria-describedby="feil">"#))
    #expect(place.matches(of: /aria-invalid/).count == 1)
    let need = try await pages.get("/svar?behov=%20").text
    #expect(need.contains("<title>Feil: "))
    #expect(need.contains(#"aria-describedby="behov-hjelp feil" aria-invalid="true">"#))
    #expect(need.matches(of: /aria-invalid/).count == 1)
    #expect(!(try await pages.get("/").text.contains(/aria-invalid|<title>Feil|id="feil"/)))
  }

  @Test(
    "a place that is none, or could be several, leads on to those it may be",
    arguments: [
      ("/svar", "Vinj", "Mente du:", ["4036"]),
      ("/nn/svar", "Herøy", "Kva for ein meiner du?", ["1515", "1818"]),
      ("/en/svar", "Vinj", "Did you mean:", ["4036"]),
    ])
  func nearPlaces(_ path: String, _ typed: String, _ told: String, _ numbers: [String]) async throws {
    let page = try await pages.get("\(path)?behov=demens&kommune=\(PageAddress.encoded(typed))")
    #expect(page.status == .badRequest)
    #expect(page.text.contains(told) && !page.text.contains("(4036)"))
    let links = page.text.matches(of: /<li><a href="([^"]*behov=demens&amp;kommune=(\d+))">/)
    #expect(links.map { String($0.2) } == numbers)
    for link in links {
      let answer = try await pages.get(String(link.1).replacing("&amp;", with: "&"))
      #expect(answer.status == .ok)
      // By its name, which people know.
      let place = try pages.service.catalogue.snapshot.place(named: String(link.2)).place
      #expect(answer.text.contains("list=\"steder\" value=\"\(place.name)"))
    }
  }

  @Test(
    "themes are listed by field, each once, in the order of the alphabet",
    arguments: [("/svar", Language.nb), ("/nn/svar", .nn), ("/en/svar", .en)])
  func themes(_ path: String, _ language: Language) async throws {
    let html = try await pages.get("\(path)?behov=demens").text
    let list = try #require(html.firstMatch(of: /<select id="legg"[^>]*>(.*?)<\/select>/)?.1)
    let catalogue = pages.service.catalogue.snapshot.catalogue
    let groups = list.split(separator: "<optgroup ").map { group in
      group.matches(of: /value="([^"]+)"/).compactMap { ConceptID(String($0.1)) }
    }
    #expect(groups.map(\.first) == catalogue.fields.map(\.id))
    for group in groups {
      let below = group.dropFirst().map { theme in
        FormChoice(id: theme.id, label: catalogue.concept(theme)?.label[language] ?? "")
      }
      #expect(below.map(\.id) == FormChoice.byLabel(below).map(\.id))
      #expect(group.allSatisfy { ThemeTree.path(to: $0, in: catalogue).last == group[0] })
    }
    #expect(groups.joined().sorted() == catalogue.concepts.map(\.id).filter { $0.scheme == .theme }.sorted())
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
    #expect(page.status == .badRequest && page.text.contains("Adressen kan ikke leses"))
    // What is no UTF-8 is not repaired, encoded or not.
    for byte: [UInt8] in [[0xE5], Array("%E5".utf8)] {
      let form = try await pages.ask(
        .post, "/svar", [:], .init(bytes: Array("behov=r".utf8) + byte + Array("d".utf8)))
      #expect(form.status == .badRequest && form.headers[.location] == nil)
    }
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
    #expect(told.status == .notFound && told.headers[.contentType] == "application/problem+json")
  }

  @Test("a method that a page does not answer is told with those it does, to people by a page")
  func methods() async throws {
    for (path, allowed) in [
      ("/", "GET, HEAD"), ("/nn", "GET, HEAD"), ("/svar", "GET, HEAD, POST"),
      ("/en/sentre/naku", "GET, HEAD"),
      ("/om/personvern", "GET, HEAD"), (PageAsset.style.path, "GET, HEAD"),
    ] {
      for method in [HTTPRequest.Method.put, .delete, .options, HTTPRequest.Method("BREW")!] {
        for headers: HTTPFields in [[.accept: "text/html"], [:]] {
          let page = try await pages.ask(method, path, headers)
          #expect(page.status == .methodNotAllowed, "\(method) \(path)")
          #expect(page.headers[.allow] == allowed)
          #expect(page.text.contains("<h1>") == (headers[.accept] != nil))
        }
      }
    }
    #expect(
      try await pages.ask(.post, "/nn/sentre", [.accept: "text/html"]).text.contains(
        "Sida kan ikkje brukast slik"))
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
