internal import TreffCatalogue
internal import TreffGeography

/// Whom a centre is for: in words, county by county, and as a map.
struct CentreArea {
  struct CountyArea {
    let countyName: String
    let countyHref: String
    /// The municipalities, where the county is not in as a whole.
    let members: [Member]
    let hasMembers: Bool
  }

  struct Member {
    let memberName: String
    let memberHref: String
  }

  let areaHeading: String
  let areaText: String
  let countyAreas: [CountyArea]
  let hasCountyAreas: Bool
  let areaNote: String
  let hasAreaNote: Bool
  let map: CatchmentMap?
  let mapCaption: String

  init(of centre: Centre, units: [Centre], _ visit: Visit) {
    let register = visit.catalogue.register
    let area = centre.catchment
    let served = register.municipalities.filter { area.contains($0.id) }
    let hasEnded = centre.validity.hasEnded(on: visit.catalogue.date)
    areaHeading = PageTexts(language: visit.language)[hasEnded ? "centre_area_before" : "centre_area"]
    areaText = Self.text(of: centre, units: units, servedCount: served.count, visit)
    countyAreas =
      area.isNational
      ? []
      : register.counties.filter { area.countiesReached.contains($0.id) }.inNorwegianOrder(of: \.name).map {
        county in
        let members =
          area.counties.contains(county.id)
          ? []
          : served.filter { $0.county == county.id }.inNorwegianOrder(of: \.name)
        return CountyArea(
          countyName: county.name, countyHref: visit.href(to: county.id),
          members: members.map { Member(memberName: $0.name, memberHref: visit.href(to: $0.id)) },
          hasMembers: !members.isEmpty)
      }
    hasCountyAreas = !countyAreas.isEmpty
    areaNote = centre.catchmentNote
    hasAreaNote = !areaNote.isEmpty
    let seats = hasEnded ? [] : ([centre] + units).compactMap(\.seat)
    // A map of nothing tells nothing.
    map =
      served.isEmpty
      ? nil
      : CatchmentMap(
        area, seats: seats, in: register,
        told: visit.pick(
          nb: "Kart: \(served.count) av \(register.municipalities.count) kommuner, \(visit.words(area))",
          nn: "Kart: \(served.count) av \(register.municipalities.count) kommunar, \(visit.words(area))",
          en: "Map: \(served.count) of \(register.municipalities.count) municipalities, \(visit.words(area))")
      )
    mapCaption = Self.caption(
      hasOthers: served.count < register.municipalities.count, seatCount: seats.count, visit)
  }

  private static func text(of centre: Centre, units: [Centre], servedCount: Int, _ visit: Visit) -> String {
    if centre.catchment.isEmpty {
      return visit.pick(
        nb: "Det er ukjent hvilke kommuner dette er for.", nn: "Det er ukjent kva kommunar dette er for.",
        en: "It is unknown which municipalities this is for.")
    }
    let municipalities = visit.pick(
      nb: servedCount == 1 ? "1 kommune" : "\(servedCount) kommuner",
      nn: servedCount == 1 ? "1 kommune" : "\(servedCount) kommunar",
      en: servedCount == 1 ? "1 municipality" : "\(servedCount) municipalities")
    let countyCount = centre.catchment.countiesReached.count
    var text =
      centre.catchment.isNational
      ? visit.pick(
        nb: "For kommuner i hele landet.", nn: "For kommunar i heile landet.",
        en: "For municipalities in the whole country.")
      : visit.pick(
        nb: countyCount == 1
          ? "For \(municipalities) i ett fylke." : "For \(municipalities) i \(countyCount) fylker.",
        nn: countyCount == 1
          ? "For \(municipalities) i eitt fylke." : "For \(municipalities) i \(countyCount) fylke.",
        en: countyCount == 1
          ? "For \(municipalities) in one county." : "For \(municipalities) in \(countyCount) counties.")
    guard centre.level == .family else { return text }
    if units.count > 1 {
      text += visit.pick(
        nb: " Enhetene har hver sin del.", nn: " Einingane har kvar sin del.",
        en: " Each unit has its own part.")
    }
    // Where a family's units leave somebody out, that is said.
    let left = visit.catalogue.register.municipalities.filter { municipality in
      centre.catchment.contains(municipality.id) && !units.contains { $0.catchment.contains(municipality.id) }
    }
    if !left.isEmpty {
      let numbers = Set(left.map(\.id))
      let whole = visit.catalogue.register.counties.filter { county in
        visit.catalogue.register.municipalities(in: county.id).allSatisfy { numbers.contains($0.id) }
      }
      let places = visit.words(
        CatchmentArea(
          counties: Set(whole.map(\.id)),
          municipalities: numbers.filter { number in !whole.contains { $0.id == number.county } }))
      text += visit.pick(
        nb: " Ingen av enhetene er for \(places).", nn: " Ingen av einingane er for \(places).",
        en: " None of the units is for \(places).")
    }
    return text
  }

  private static func caption(hasOthers: Bool, seatCount: Int, _ visit: Visit) -> String {
    var caption = visit.pick(
      nb: "Hver prikk er et kommunesenter.", nn: "Kvar prikk er eit kommunesenter.",
      en: "Each dot is the seat of a municipality.")
    if hasOthers {
      caption += visit.pick(
        nb: " De store er i området, de små utenfor.", nn: " Dei store er i området, dei små utanfor.",
        en: " The large ones are within the area, the small ones outside.")
    }
    if seatCount == 1 {
      caption += visit.pick(
        nb: " Ringen viser hvor senteret holder til.", nn: " Ringen viser kvar senteret held til.",
        en: " The ring shows where the centre is.")
    } else if seatCount > 1 {
      caption += visit.pick(
        nb: " Ringene viser hvor enhetene holder til.", nn: " Ringane viser kvar einingane held til.",
        en: " The rings show where the units are.")
    }
    return caption
  }
}
