import Foundation
import Testing

@Suite("treffsikker catalogue")
struct CatalogueCommandTests {
  let folder = try! TableFolder()

  private func catalogue(_ arguments: String...) async throws -> CommandRun {
    try await CommandRun(["catalogue"] + arguments)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  // MARK: validate

  @Test("a good folder is told with its counts")
  func validateGood() async throws {
    let run = try await catalogue("validate", folder.path)
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(
      run.standardOutput.contains(
        "96 centres, 498 offers, 258 concepts, 63 former centres, 357 municipalities"))
    #expect(run.standardOutput.contains("date 2026-11-01, fingerprint "))
  }

  @Test("several faults in several files are told at once, each with file and line")
  func validateFaults() async throws {
    try folder.edit("centres.csv", line: 3, ",Omsorg,", to: ",Omsorgen,")
    try folder.edit("offers.csv", line: 2, "documented", to: "proved")
    try folder.edit("offers.csv", line: 5, "korus,", to: "chorus,")
    try folder.edit("municipalities.csv", line: 2, "59.9127", to: "95.9127")
    let run = try await catalogue("validate", folder.path)
    #expect(run.status == 65)
    #expect(run.standardOutput == "")
    let told = lines(run.standardError)
    #expect(told.count == 5)
    for place in [
      "municipalities.csv:2: lat: found \"95.9127\"", "centres.csv:3: fagomrade: found \"Omsorgen\"",
      "offers.csv:2: evidence_level: found \"proved\"", "offers.csv:5: centre_id: found \"chorus\"",
    ] {
      #expect(told.contains { $0.hasPrefix(place) && $0.contains("To mend: ") })
    }
    #expect(told.last == "\(folder.path): 4 problems")
  }

  @Test("a problem stays on its line when the faulty field holds several")
  func validateLineBreak() async throws {
    try folder.edit("centres.csv", line: 3, ",Omsorg,", to: ",\"Om\nsorg\",")
    let run = try await catalogue("validate", folder.path)
    #expect(run.status == 65)
    #expect(lines(run.standardError).count == 2)
    #expect(run.standardError.hasPrefix("centres.csv:3: fagomrade: found \"Om⏎sorg\""))
  }

  @Test("a missing table is told by its file")
  func validateMissingTable() async throws {
    try folder.remove("themes.csv")
    let run = try await catalogue("validate", folder.path)
    #expect(run.status == 65)
    #expect(run.standardError.hasPrefix("themes.csv: found no such file"))
    #expect(lines(run.standardError).last == "\(folder.path): 1 problem")
  }

  @Test("a folder that is not there is one problem, not twelve", arguments: ["nowhere", "tables/offers.csv"])
  func validateNoFolder(_ name: String) async throws {
    let run = try await catalogue("validate", folder.root.appendingPathComponent(name).path)
    #expect(run.status == 65)
    #expect(lines(run.standardError).count == 1)
  }

  @Test("without a folder the usage is wrong")
  func validateUsage() async throws {
    #expect(try await catalogue("validate").status == 64)
  }

  // MARK: import and versions

  @Test("importing twice makes one version, a change makes another")
  func importing() async throws {
    let first = try await catalogue("import", folder.path, "--database", folder.database)
    #expect(first.status == 0)
    #expect(first.standardOutput.contains("version 1 is in force"))
    let second = try await catalogue("import", folder.path, "--database", folder.database)
    #expect(second.status == 0)
    #expect(second.standardOutput.contains("nothing changed, version 1 stays in force"))
    try folder.edit("offers.csv", line: 2, "Ungdata", to: "Ungdata nå")
    let third = try await catalogue("import", folder.path, "--database", folder.database)
    #expect(third.standardOutput.contains("version 2 is in force"))
    let versions = try await catalogue("versions", "--database", folder.database)
    #expect(versions.status == 0)
    let listed = lines(versions.standardOutput)
    #expect(listed.count == 3)
    #expect(listed[1].hasPrefix("1 ") && !listed[1].contains("in force"))
    #expect(listed[2].hasPrefix("2 ") && listed[2].hasSuffix("in force"))
    let shown = try await catalogue(
      "show", "korus--ungdata-stotte-til-gjennomforing-og", "--database", folder.database)
    #expect(shown.standardOutput.hasPrefix("Ungdata nå"))
  }

  @Test("a failed import leaves the version before in force, and makes no database where there was none")
  func failedImport() async throws {
    _ = try await catalogue("import", folder.path, "--database", folder.database)
    try folder.edit("offers.csv", line: 2, "documented", to: "proved")
    let failed = try await catalogue("import", folder.path, "--database", folder.database)
    #expect(failed.status == 65)
    #expect(failed.standardError.contains("offers.csv:2: evidence_level"))
    #expect(lines(failed.standardError).last == "Nothing was imported; \(folder.database) is as it was.")
    let versions = try await catalogue("versions", "--database", folder.database)
    #expect(lines(versions.standardOutput).count == 2)
    let shown = try await catalogue(
      "show", "korus--ungdata-stotte-til-gjennomforing-og", "--format", "json", "--database", folder.database)
    #expect(shown.status == 0)
    #expect(shown.standardOutput.contains("\"catalogue_version\" : 1"))
    let none = folder.root.appendingPathComponent("none.sqlite").path
    let failedFirst = try await catalogue("import", folder.path, "--database", none)
    #expect(failedFirst.status == 65)
    #expect(lines(failedFirst.standardError).last == "Nothing was imported; no database was made.")
    #expect(!FileManager.default.fileExists(atPath: none))
  }

  @Test("without a database there is version 1, built in")
  func builtInVersion() async throws {
    let run = try await catalogue("versions")
    #expect(run.status == 0)
    #expect(lines(run.standardOutput).last?.hasPrefix("1        built in  2026-11-01") == true)
  }

  @Test("a database that is not there is unavailable, and is not made")
  func missingDatabase() async throws {
    for command in [["versions"], ["show", "rvts"]] {
      let run = try await CommandRun(["catalogue"] + command + ["--database", folder.database])
      #expect(run.status == 69)
      #expect(run.standardError.contains("To mend: "))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test("a file that is no database is bad data, and is left as it is")
  func foreignDatabase() async throws {
    try Data("id,name\n".utf8).write(to: URL(fileURLWithPath: folder.database))
    #expect(try await catalogue("versions", "--database", folder.database).status == 65)
    #expect(try await catalogue("import", folder.path, "--database", folder.database).status == 65)
    #expect(try String(contentsOfFile: folder.database, encoding: .utf8) == "id,name\n")
  }

  // MARK: show

  @Test("a centre is shown in Norwegian; what is not known is «ukjent»")
  func showCentre() async throws {
    let run = try await catalogue("show", "rvts-nord")
    #expect(run.status == 0)
    let told = lines(run.standardOutput)
    #expect(told.first == "RVTS Nord  rvts-nord")
    #expect(told.contains("  Status:               i kraft"))
    #expect(told.contains("  I kraft fra:          ukjent"))
    #expect(told.contains("  Holder til i:         Tromsø (5501)"))
    #expect(told.contains("    • Finnmark (56)"))
    #expect(told.contains { $0.contains("rvts--flyktning-net-nettressurs") })
    #expect(told.contains { $0.hasSuffix("ikke bekreftet av senteret)") })
    #expect(!run.standardOutput.contains("\u{1B}"))
  }

  @Test("an ended centre and its offer lead to whom to ask now")
  func showEnded() async throws {
    for id in ["tk-sor", "tk-sor--spesialisttannhelse-i-agder-telemark"] {
      let run = try await catalogue("show", id)
      #expect(run.status == 0)
      #expect(run.standardOutput.contains("  Status:               avsluttet\n"))
      #expect(run.standardOutput.contains("  I kraft til:          2019-12-31\n"))
      #expect(
        run.standardOutput.contains(
          "  Spør nå:              Fylkeskommunens tannhelsetjeneste (fylkestannhelsen)\n"))
    }
  }

  @Test("what has yet to come is told so, to people and programs")
  func showYetToCome() async throws {
    let offer = "korus--ungdata-stotte-til-gjennomforing-og"
    try folder.edit("offers.csv", line: 2, ",,,", to: ",2027-01-01,,")
    _ = try await catalogue("import", folder.path, "--database", folder.database)
    let run = try await catalogue("show", offer, "--database", folder.database)
    #expect(run.standardOutput.contains("  Status:               ikke i kraft ennå\n"))
    #expect(!run.standardOutput.contains("avsluttet"))
    let centre = try await catalogue("show", "korus", "--database", folder.database)
    #expect(centre.standardOutput.contains("(\(offer), ikke i kraft ennå"))
    let json = try await catalogue("show", offer, "--format", "json", "--database", folder.database)
    #expect(json.standardOutput.contains("\"status\" : \"yet_to_come\""))
    #expect(json.standardOutput.contains("\"in_force\" : false"))
  }

  @Test("an offer that no source names waits for the centre's word")
  func showOffer() async throws {
    let run = try await catalogue("show", "rvts--selvskading-forstaelse-og-hjelp")
    #expect(run.status == 0)
    #expect(run.standardOutput.contains("ikke bekreftet av senteret"))
    #expect(run.standardOutput.contains("  Pris:                 "))
    let confirmed = try await catalogue("show", "korus--ungdata-stotte-til-gjennomforing-og")
    #expect(!confirmed.standardOutput.contains("ikke bekreftet av senteret"))
  }

  @Test(
    "every kind of id is found",
    arguments: [
      ("sof", "familie av regionale sentre"), ("nafkam", "nasjonalt senter"), ("kurs", "tjenestetype"),
      ("barn-unge", "målgruppe"), ("hos kommunen", "måte å gi hjelp på"), ("navn-tk-sor", "Avløst av"),
      ("5607", "usht-finnmark"), ("1507", "Haram (1580"), ("42", "Risør (4201)"),
      ("kultur-helse-omsorg", "hele landet"),
    ])
  func showKinds(_ id: String, _ expected: String) async throws {
    let run = try await catalogue("show", id)
    #expect(run.status == 0)
    #expect(run.standardOutput.contains(expected))
  }

  @Test("an id that a centre shares with a theme shows both")
  func showBoth() async throws {
    let run = try await catalogue("show", "migrasjonshelse")
    #expect(run.standardOutput.contains("nasjonalt senter"))
    #expect(run.standardOutput.contains("Ordliste:             tema"))
  }

  @Test("programs get JSON with the words of the tables and null for what is not known")
  func showJSON() async throws {
    let run = try await catalogue("show", "tk-sor", "--format", "json")
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any]
    let entry = try #require((object?["entries"] as? [[String: Any]])?.first)
    #expect(object?["catalogue_version"] as? Int == 1)
    #expect(entry["kind"] as? String == "centre")
    #expect(entry["level"] as? String == "regional")
    #expect(entry["in_force"] as? Bool == false)
    #expect(entry["valid_to"] as? String == "2019-12-31")
    #expect(entry["website"] is NSNull)
    #expect((entry["ask_now"] as? [String: Any])?["id"] as? String == "fylkestannhelsen")
  }

  @Test("an unknown id is bad data, with near ones")
  func showUnknown() async throws {
    let run = try await catalogue("show", "rvts-nor")
    #expect(run.status == 65)
    #expect(run.standardOutput == "")
    #expect(run.standardError.contains("Did you mean rvts-nord"))
    for (name, meant) in [
      ("Vadsø", "5607 (Vadsø)?"), ("Rogaland", "11 (Rogaland)?"), ("RVTS Nord", "rvts-nord (RVTS Nord)"),
      ("rvts nord", "rvts-nord (RVTS Nord)"),
      ("Selvskading: forståelse og hjelp", "rvts--selvskading-forstaelse"),
    ] {
      let error = try await catalogue("show", name).standardError
      #expect(error.contains("Did you mean \(meant)"), "\(error)")
    }
    #expect(try await catalogue("show", "ingenting").status == 65)
    #expect(try await catalogue("show", "").status == 65)
  }
}
