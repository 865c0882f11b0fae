import Testing
import TreffCatalogue
import TreffGeography
import TreffTesting

@testable import TreffMatching

/// What the place may and may not do to an answer, tried on random catalogues.
@Suite("Laws of the place")
struct MatcherPlaceLawsTests {
  @Test(
    "moving seats changes no text score, and lifts nothing over what fits more than 1 + lambda times better")
  func coordinates() throws {
    var pairCount = 0
    try RandomWorld.forEach(seed: 21, without: [.coverage]) { world, need, generator in
      var random = world.random
      random.moveSeats(using: &generator)
      let moved = try RandomWorld(random, without: [.coverage])
      for place in RandomCatalogue.municipalities {
        let before = try world.match(need, from: place).matches
        let after = try moved.match(need, from: place).matches
        let texts = Dictionary(uniqueKeysWithValues: before.map { ($0.centre.id, $0.textScore) })
        #expect(texts == Dictionary(uniqueKeysWithValues: after.map { ($0.centre.id, $0.textScore) }))
        for matches in [before, after] {
          for (index, upper) in matches.enumerated() {
            for lower in matches[(index + 1)...] where upper.coversMunicipality == lower.coversMunicipality {
              #expect(lower.textScore <= (1 + Region.lambda) * upper.textScore, "\(need) from \(place)")
              pairCount += 1
            }
          }
        }
      }
    }
    #expect(pairCount > 1_000)
    #expect(Region.lambda > 0 && Region.lambda <= 0.25)
  }

  @Test("a national centre is excluded by no place")
  func national() throws {
    try RandomWorld.forEach(seed: 22) { world, need, _ in
      func national(_ place: String?) throws -> [String: Double] {
        Dictionary(
          uniqueKeysWithValues: try world.match(need, from: place).matches
            .filter { $0.centre.level == .national }.map { ($0.centre.id, $0.textScore) })
      }
      let everywhere = try national(nil)
      for place in RandomWorld.places { #expect(try national(place) == everywhere) }
    }
  }

  @Test("a municipality taken out of a unit's catchment loses the unit, and the others keep it")
  func removal() throws {
    var removedCount = 0
    try RandomWorld.forEach(seed: 23, needCount: 1) { world, _, generator in
      let need = "senter oppdrag tilbud"
      let units = world.catalogue.centres.filter { $0.level == .regional && world.catalogue.isInForce($0) }
      guard let unit = units.randomElement(using: &generator) else { return }
      let served = RandomCatalogue.municipalities.filter { unit.catchment.contains(MunicipalityNumber($0)!) }
      guard served.count > 1, let removed = served.randomElement(using: &generator) else { return }
      var random = world.random
      random.change(.centres, where: { $0["id"] == unit.id }) { row in
        row["catchment_counties"] = ""
        row["catchment_municipalities"] = served.filter { $0 != removed }.joined(separator: ";")
      }
      let without = try RandomWorld(random)
      func shown(_ world: RandomWorld, _ place: String) throws -> Set<String> {
        Set(try world.match(need, from: place).matches.flatMap { [$0.centre.id] + $0.alsoUnits.map(\.id) })
      }
      #expect(try !shown(without, removed).contains(unit.id))
      for place in served where place != removed {
        #expect(try shown(without, place).contains(unit.id) == shown(world, place).contains(unit.id))
      }
      if try shown(world, removed).contains(unit.id) { removedCount += 1 }
    }
    #expect(removedCount > 5)
  }

  @Test("the centre shown serves the place, and so do the units beside it")
  func serving() throws {
    try RandomWorld.forEach(seed: 24) { world, need, _ in
      for place in RandomWorld.places.compactMap(\.self) {
        let area = try world.catalogue.register.resolve(place).place
        for match in try world.match(need, from: place).matches {
          if match.coversMunicipality { #expect(match.centre.catchment.serves(area), "\(match.centre.id)") }
          #expect(match.alsoUnits.allSatisfy { $0.catchment.serves(area) && $0.id != match.centre.id })
          #expect(match.alsoUnits.map(\.id) == match.alsoUnits.map(\.id).sorted())
          guard let family = match.familyID.flatMap(world.catalogue.family) else { continue }
          let serving = family.units(serving: area).map(\.id)
          let shown = ([match.centre.id] + match.alsoUnits.map(\.id)).filter { $0 != family.id }
          #expect(Set(shown) == Set(serving), "all units that serve the place are shown")
          if match.centre.level == .regional { #expect(match.centre.familyID == family.id) }
        }
      }
    }
  }

  @Test("without a place a family answers itself and names all its units")
  func nowhere() throws {
    try RandomWorld.forEach(seed: 25) { world, need, _ in
      for match in try world.match(need, from: nil).matches {
        #expect(match.coversMunicipality)
        #expect(match.score == match.textScore)
        guard let family = match.familyID.flatMap(world.catalogue.family) else { continue }
        #expect(match.centre.id == family.id)
        #expect(match.alsoUnits.map(\.id) == family.units.map(\.id))
      }
    }
  }

  @Test("a family without a unit for the place stands below all that cover it")
  func uncovered() throws {
    var uncoveredCount = 0
    try RandomWorld.forEach(seed: 26) { world, need, _ in
      for place in RandomWorld.places.compactMap(\.self) {
        let area = try world.catalogue.register.resolve(place).place
        let matches = try world.match(need, from: place).matches
        let covers = matches.map(\.coversMunicipality)
        #expect(covers == covers.filter { $0 } + covers.filter { !$0 })
        for match in matches {
          let family = match.familyID.flatMap(world.catalogue.family)
          #expect(match.coversMunicipality == (family?.units(serving: area).isEmpty != true))
          if !match.coversMunicipality {
            #expect(match.centre.id == family?.id && match.alsoUnits.isEmpty)
            #expect(match.score == match.textScore)
            uncoveredCount += 1
          }
        }
      }
    }
    #expect(uncoveredCount > 0)
  }
}
