import Testing
import TreffCatalogue
import TreffMatching
import TreffService

@testable import TreffPages

@Suite("Chips of what was understood")
struct ConceptChipTests {
  private let pages = AskedPages.shared

  private func chips(_ html: String) -> [(kind: String, label: String, remove: String)] {
    html.matches(of: /<li><span class="kind">([^<]*): <\/span>([^<]*) <a class="remove" href="([^"]*)">/)
      .map { (String($0.1), String($0.2), String($0.3).replacing("&amp;", with: "&")) }
  }

  @Test("a theme and a target group of one name are one chip, which takes both away and gives both back")
  func merged() async throws {
    let catalogue = pages.service.catalogue.snapshot.catalogue
    let both = catalogue.concepts.filter { $0.label.nb == "Sped- og småbarn" }.map(\.id)
    #expect(Set(both.map(\.scheme)) == [.theme, .targetGroup])
    let address = "/svar?behov=demens&med=\(both.map(\.description).joined(separator: ","))"
    let merged = chips(try await pages.get(address).text).filter { $0.label == "Sped- og småbarn" }
    #expect(merged.count == 1 && merged[0].kind == "tema")
    for id in both { #expect(merged[0].remove.contains(PageAddress.encoded(id.description))) }
    let without = try await pages.get(merged[0].remove).text
    #expect(!chips(without).contains { $0.label == "Sped- og småbarn" })
    let back = without.matches(of: /<a href="([^"]*)">Sped- og småbarn<\/a>/)
    #expect(back.count == 1 && !back[0].1.contains("uten="))
  }

  @Test("themes stand first, then for whom, then what kind of help, however they are written")
  func ordered() async throws {
    let needs = [
      "kurs for fastleger om demens", "demens: fastleger vil ha kurs", "kurs, fastleger, demens",
    ]
    for need in needs {
      let kinds = chips(try await pages.get("/svar?behov=\(PageAddress.encoded(need))").text).map(\.kind)
      let order = ["tema", "målgruppe", "type hjelp", "form"]
      #expect(Set(kinds).isSuperset(of: order.prefix(3)))
      #expect(kinds == order.flatMap { kind in kinds.filter { $0 == kind } })
    }
  }

  @Test("whoever takes a chip away comes back to the chips")
  func fragment() async throws {
    let html = try await pages.get("/svar?behov=kurs+om+demens").text
    #expect(html.contains("<h2 id=\"forstatt\" tabindex=\"-1\">"))
    #expect(!chips(html).isEmpty && chips(html).allSatisfy { $0.remove.hasSuffix("#forstatt") })
    #expect(html.contains("action=\"/svar#forstatt\"") && html.contains("action=\"/svar#svar\""))
  }
}
