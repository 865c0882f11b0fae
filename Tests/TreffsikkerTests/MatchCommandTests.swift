import Foundation
import Testing

@Suite("treffsikker match")
struct MatchCommandTests {
  private let selfHarm = "flere unge hos oss skader seg selv, hvem kan hjelpe oss?"

  private func match(_ arguments: String...) async throws -> CommandRun {
    try await CommandRun(["match"] + arguments)
  }

  private func json(_ arguments: String...) async throws -> [String: Any] {
    let run = try await CommandRun(["match"] + arguments + ["--format", "json"])
    return try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any] ?? [:]
  }

  // MARK: Answers

  @Test("people get an answer they can read, plain when piped")
  func text() async throws {
    let run = try await match(selfHarm, "--municipality", "Vadsø")
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(run.standardOutput.hasPrefix("1. RVTS Nord  rvts-nord\n   Har ansvar for Vadsø."))
    #expect(run.standardOutput.contains("peker på tilbudet «"))
    #expect(!run.standardOutput.contains("\u{1B}"))
    #expect(run.standardOutput.hasSuffix("\n") && !run.standardOutput.hasSuffix("\n\n"))
  }

  @Test("a place in the text is read and told; one that may be several is asked about")
  func placeInText() async throws {
    let query = try #require(
      try await json("Vi i Vadsø ser at unge skader seg")["query"] as? [String: Any])
    #expect(query["municipality"] as? [String: String] == ["number": "5607", "name": "Vadsø"])
    #expect(query["municipality_source"] as? String == "text")
    #expect(
      try await match("Vi i Vadsø ser at unge skader seg").standardOutput
        .hasPrefix("Stedet er lest i teksten: Vadsø."))
    let several = try await match("Vi i Herøy ser at unge skader seg")
    #expect(several.standardOutput.contains("Stedet i teksten kan bety flere: Herøy (1515), Herøy (1818)."))
    #expect(several.status == 4)
  }

  @Test("programs get the keys of the contract")
  func contract() async throws {
    let object = try await json(selfHarm, "--municipality", "5607", "--limit", "3")
    #expect(
      Set(["query", "outcome", "notice", "suggestions", "catalogue_version", "matches", "elsewhere"])
        .isSubset(of: Set(object.keys)))
    #expect(object["id"] == nil)
    #expect(object["outcome"] as? String == "answered")
    let query = try #require(object["query"] as? [String: Any])
    #expect(query["text"] as? String == selfHarm)
    #expect(query["municipality"] as? [String: String] == ["number": "5607", "name": "Vadsø"])
    #expect(query["municipality_source"] as? String == "argument")
    #expect(query["county"] is NSNull)
    let matches = try #require(object["matches"] as? [[String: Any]])
    #expect(matches.count == 3)
    let contract: Set<String> = [
      "rank", "score", "family_id", "centre_id", "centre_name", "level", "covers_municipality", "also_units",
      "reason", "offers",
    ]
    #expect(matches.allSatisfy { contract.isSubset(of: Set($0.keys)) })
    #expect(matches.first?["centre_id"] as? String == "rvts-nord")
  }

  @Test("the exit code tells the outcome, in text and JSON alike")
  func exitCodes() async throws {
    for (need, status, outcome, sentence) in [
      ("kurs om demens", 0, "answered", "peker på tilbudet"),
      ("Vi trenger en ny brannbil", 3, "no_clear_match", "Ingen av sentrene passer klart"),
      ("kurs og veiledning", 4, "ask_back", "Hva gjelder det, og hvem?"),
    ] {
      let text = try await match(need)
      #expect(text.status == Int32(status), "\(need)")
      #expect(text.standardOutput.contains(sentence))
      #expect(text.standardError == "")
      let json = try await match(need, "--format", "json")
      #expect(json.status == Int32(status))
      #expect(json.standardOutput.contains("\"outcome\":\"\(outcome)\""))
    }
  }

  @Test("with nothing to answer there is still a way out, in the language asked for")
  func nothing() async throws {
    for (language, sentence) in [
      ("nb", "Prøv andre ord"), ("nn", "spør KS eller statsforvaltaren"), ("en", "Try other words"),
    ] {
      let run = try await match("xyzzy", "--language", language)
      #expect(run.status == 3)
      #expect(run.standardOutput.contains(sentence), "\(run.standardOutput)")
    }
    #expect(try await !match("Vi trenger en ny brannbil").standardOutput.contains("Prøv andre ord"))
  }

  @Test("danger now is told before all else, in the language asked for")
  func notice() async throws {
    for (language, sentence) in [
      ("nb", "Er liv i fare nå, ring 113."), ("nn", "Er liv i fare no, ring 113."),
      ("en", "If a life is in danger now, call 113."),
    ] {
      let run = try await match(
        "Vi i Vadsø har en beboer som ikke våkner, hun puster ikke", "--language", language)
      #expect(run.standardOutput.hasPrefix(sentence), "\(run.standardOutput)")
      #expect(run.standardError == "")
    }
    #expect(try await !match("kurs i selvmordsforebygging").standardOutput.contains("113"))
    let object = try await json("Beboeren puster ikke")
    #expect((object["notice"] as? String)?.contains("116 117") == true)
  }

  @Test("who is asked back is given themes to choose from")
  func suggestions() async throws {
    for (language, sentence) in [
      ("nb", "Gjelder det for eksempel «"), ("nn", "Gjeld det til dømes «"),
      ("en", "Is it, for instance, about «"),
    ] {
      let run = try await match("kurs og veiledning", "--language", language)
      #expect(run.status == 4)
      #expect(run.standardOutput.contains(sentence), "\(run.standardOutput)")
    }
    let suggestions = try #require(try await json("kurs og veiledning")["suggestions"] as? [String])
    let text = try await match("kurs og veiledning").standardOutput
    #expect(suggestions.count > 1 && suggestions.allSatisfy { text.contains("«\($0)»") })
    #expect(try await !match("kurs om demens").standardOutput.contains("Gjelder det for eksempel"))
  }

  @Test("the same call gives the same bytes")
  func repeatable() async throws {
    let arguments = ["match", selfHarm, "--municipality", "Vadsø", "--format", "json", "--explain"]
    let first = try await CommandRun(arguments)
    let second = try await CommandRun(arguments)
    #expect(first.standardOutput == second.standardOutput)
  }

  @Test("reasons and messages come in the language asked for")
  func languages() async throws {
    let english = try await match(selfHarm, "--municipality", "Vadsø", "--language", "en")
    #expect(english.standardOutput.contains("Responsible for Vadsø."))
    let nynorsk = try await match("Vi trenger en ny brannbil", "--language", "nn")
    #expect(nynorsk.standardOutput.contains("Ingen av sentera passar klart"))
  }

  @Test("the arithmetic is shown where it is asked for, and begins with the score")
  func explain() async throws {
    let object = try await json(selfHarm, "--explain", "--limit", "1")
    let match = try #require((object["matches"] as? [[String: Any]])?.first)
    let explanation = try #require(match["explanation"] as? [String: Any])
    #expect(explanation["value"] as? Double == match["score"] as? Double)
    let text = try await self.match(selfHarm, "--explain", "--limit", "1")
    #expect(text.standardOutput.contains(" (×) poengsum = tekst × region\n"))
    #expect(
      text.standardOutput.contains(" (+) tekst\n") && text.standardOutput.contains("\n(+) er summen av"))
    // Every digit is shown: the tree's first line is the score, to the last bit.
    let root = try #require(text.standardOutput.split(separator: "\n").first { $0.contains(" (×) poengsum") })
    let score = try #require(root.split(separator: " ").first)
    // JSONSerialization reads seventeen digits a few last bits off, so the digits themselves are compared.
    let printed = try await CommandRun(["match", selfHarm, "--explain", "--limit", "1", "--format", "json"])
    #expect(printed.standardOutput.contains("\"score\":\(score),"))
    #expect(try await !self.match(selfHarm).standardOutput.contains("poengsum"))
  }

  // MARK: Faults

  @Test(
    "wrong flags are wrong usage",
    arguments: [
      ["--limit", "0"], ["--limit", "101"], ["--limit", "five"], ["--language", "de"], ["--format", "xml"],
      ["--format", "jsonl"], ["--batch", "needs.jsonl"], ["--unknown"],
    ])
  func usage(_ flags: [String]) async throws {
    let run = try await CommandRun(["match", "demens"] + flags)
    #expect(run.status == 64)
    #expect(run.standardOutput == "")
    #expect(run.standardError.contains("Usage: "))
  }

  @Test("a need that is not in quotes, or has no command before it, leads to how it is written")
  func unquoted() async throws {
    for (arguments, sentence) in [
      (["match", "demens", "hos", "eldre"], "Sett behovet i anførselstegn"),
      (["match", "demens", "hos", "eldre"], "Put the need in quotes"),
      (["match", "demens", "hos", "eldre", "--language", "nn"], "Set behovet i hermeteikn"),
      (["match", "--language", "en", "demens", "hos"], "Put the need in quotes"),
      (["demens hos eldre"], "Skriv: treffsikker match \"demens"),
      (["demens", "--language", "en"], "Write: treffsikker match"),
    ] {
      let run = try await CommandRun(arguments)
      #expect(run.status == 64)
      #expect(run.standardOutput == "")
      #expect(run.standardError.contains(sentence), "\(run.standardError)")
    }
    #expect(try await !CommandRun(["catalogue", "shw"]).standardError.contains("treffsikker match"))
    #expect(try await !match("--help").standardOutput.contains("further"))
  }

  @Test("without a need the usage is wrong")
  func noNeed() async throws { #expect(try await match().status == 64) }

  @Test(
    "an empty, blank or over-long need is bad data",
    arguments: ["", "   ", String(repeating: "a", count: 8_001)])
  func badNeed(_ need: String) async throws {
    let run = try await match(need)
    #expect(run.status == 65)
    #expect(run.standardOutput == "")
    #expect(run.standardError.hasPrefix("Behovet er "))
  }

  @Test("an unknown municipality is told on standard error, in the language asked for")
  func unknownMunicipality() async throws {
    for (language, sentence) in [
      ("nb", "Vi finner ingen kommune"), ("nn", "Vi finn ingen kommune"),
      ("en", "No municipality or county has the name"),
    ] {
      let run = try await match(
        "demens", "--municipality", "Atlantis", "--language", language, "--format", "json")
      #expect(run.status == 65)
      #expect(run.standardOutput == "")
      #expect(run.standardError.hasPrefix(sentence))
    }
  }

  @Test("a name that means several places leads to their numbers")
  func ambiguous() async throws {
    let run = try await match("demens", "--municipality", "Snillfjord")
    #expect(run.status == 65)
    #expect(run.standardError.contains("kan bety flere steder: "))
    for number in ["5055", "5056", "5059"] { #expect(run.standardError.contains(number)) }
  }

  @Test(
    "identity numbers stand in no output, whatever door they come by",
    arguments: ["13097248022", "130972 48023"])
  func masked(_ number: String) async throws {
    let end = String(number.suffix(5))
    let need = "Bruker \(number) har demens"
    for arguments in [
      [need], [need, "--explain"], [need, "--format", "json", "--explain"], [need, "--municipality", number],
      ["demens", "--municipality", number, "--language", "en"],
    ] {
      let run = try await CommandRun(["match"] + arguments)
      #expect(!(run.standardOutput + run.standardError).contains(end), "\(arguments)")
    }
    let batch = try await CommandRun(
      ["match", "--batch", "-", "--explain"],
      input: Data(
        """
        {"id":"1","text":"\(need)"}
        {"id":"2","text":"demens","municipality":"\(number)"}

        """.utf8))
    #expect(batch.status == 65)
    #expect(!(batch.standardOutput + batch.standardError).contains(end))
    #expect(batch.standardOutput.contains("Bruker *********** har demens"))
    #expect(try await match(need).standardOutput.hasPrefix("1 fødselsnummer eller lignende ble skjult"))
  }

  @Test("broken UTF-8 is told, not guessed at", arguments: [#"dem\377ens"#, #"\303"#, #"\355\240\200"#])
  func brokenUTF8(_ escaped: String) async throws {
    let run = try await CommandRun(shell: "\"$PROGRAM\" match \"$(printf '\(escaped)')\"")
    #expect(run.status == 65)
    #expect(run.standardOutput == "")
    #expect(run.standardError.hasPrefix("Teksten er ikke gyldig UTF-8."))
    let place = try await CommandRun(
      shell: "\"$PROGRAM\" match demens --language en --municipality \"$(printf '\(escaped)')\"")
    #expect(place.status == 65)
    #expect(place.standardError.hasPrefix("The text is not valid UTF-8."))
  }

  @Test("a database or index that is not there is told with its own exit code")
  func missingFiles() async throws {
    let missing = try await match("demens", "--database", "nowhere.sqlite")
    #expect(missing.status == 69)
    #expect(
      missing.standardError
        == "Databasen nowhere.sqlite kan ikke brukes: filen finnes ikke. Rett stien, eller utelat --database.\n"
    )
    #expect(try await match("demens", "--index", "nowhere.index").status == 65)
  }

  // MARK: The command as a whole

  @Test("help and version are told on standard output")
  func help() async throws {
    let help = try await CommandRun(["--help"])
    #expect(help.status == 0)
    for word in ["match", "catalogue", "index", "evaluate", "Exit codes"] {
      #expect(help.standardOutput.contains(word))
    }
    let matchHelp = try await match("--help")
    #expect(matchHelp.status == 0)
    for flag in ["--municipality", "--limit", "--format", "--language", "--explain", "--batch", "--index"] {
      #expect(matchHelp.standardOutput.contains(flag))
    }
    let version = try await CommandRun(["--version"])
    #expect(version.status == 0)
    #expect(version.standardOutput.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
