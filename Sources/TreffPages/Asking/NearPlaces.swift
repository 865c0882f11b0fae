internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching

/// What a place that was typed may have been meant to be, where it is none or could be several.
struct NearPlaces {
  /// What is wrong with what was typed; the links follow it.
  let message: String
  /// Each asks again.
  let links: [PageLink]

  /// Nil where the place is one, or nothing is near it.
  init?(_ asked: AskedNeed, _ visit: Visit) {
    let typed = MatchingError.echo(asked.place)
    let candidates: [String]
    do throws(MatchingError) {
      _ = try visit.snapshot.place(named: asked.place)
      return nil
    } catch {
      switch error {
      case .municipalityUnknown(let fault):
        candidates = fault.candidates
        message = visit.pick(
          nb: "Vi finner ingen kommune og ikke noe fylke med navnet eller nummeret «\(typed)». Mente du:",
          nn: "Vi finn ingen kommune og ikkje noko fylke med namnet eller nummeret «\(typed)». Meinte du:",
          en: "No municipality or county has the name or number “\(typed)”. Did you mean:")
      case .municipalityAmbiguous(let fault):
        candidates = fault.candidates
        message = visit.pick(
          nb: "«\(typed)» kan bety flere steder. Hvilket mener du?",
          nn: "«\(typed)» kan bety fleire stader. Kva for ein meiner du?",
          en: "“\(typed)” may mean several places. Which do you mean?")
      default: return nil
      }
    }
    links = candidates.compactMap { candidate in
      // As `Herøy i Nordland (1818)`.
      guard let number = candidate.split(separator: "(").last?.split(separator: ")").first,
        let place = try? visit.snapshot.place(named: String(number)).place
      else { return nil }
      return PageLink(
        text: visit.name(of: place),
        href: asked.with { $0.place = place.number }.href(visit))
    }
    if links.isEmpty { return nil }
  }
}

extension Visit {
  /// What a place is called, told apart from others of its name.
  /// - Parameter isShared: whether the name can mean another place as well.
  func name(of place: Place, isShared: Bool = false) -> String {
    switch place {
    case .municipality(let municipality):
      !isShared && catalogue.register.municipalities.count { $0.name == municipality.name } == 1
        ? municipality.name : catalogue.register.nameWithCounty(of: municipality)
    case .county(let county): county.name
    }
  }

  /// A place as it was typed; by its name where its number was.
  func told(_ typed: String) -> String {
    guard typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !typed.isEmpty,
      let place = try? snapshot.place(named: typed).place
    else { return typed }
    return name(of: place)
  }
}
