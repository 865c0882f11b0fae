extension PageTexts {
  /// What stands around every page.
  static let frame: [String: Text] = [
    "service": Text(nb: "Treffsikker", nn: "Treffsikker", en: "Treffsikker"),
    "slogan": Text(
      nb: "Finn kompetansesenteret som kan hjelpe kommunen din",
      nn: "Finn kompetansesenteret som kan hjelpe kommunen din",
      en: "Find the competence centre that can help your municipality"),
    "skip": Text(nb: "Hopp til innholdet", nn: "Hopp til innhaldet", en: "Skip to the content"),
    "nav": Text(nb: "Sider", nn: "Sider", en: "Pages"),
    "nav_ask": Text(nb: "Spør", nn: "Spør", en: "Ask"),
    "nav_centres": Text(nb: "Alle sentre", nn: "Alle senter", en: "All centres"),
    "nav_themes": Text(nb: "Temaer", nn: "Tema", en: "Themes"),
    "nav_municipalities": Text(nb: "Kommuner", nn: "Kommunar", en: "Municipalities"),
    "language": Text(nb: "Språk", nn: "Språk", en: "Language"),
    "about": Text(nb: "Om tjenesten", nn: "Om tenesta", en: "About the service"),
    "about_service": Text(nb: "Om Treffsikker", nn: "Om Treffsikker", en: "About Treffsikker"),
    "about_privacy": Text(nb: "Personvern", nn: "Personvern", en: "Privacy"),
    "about_accessibility": Text(
      nb: "Tilgjengelighet", nn: "Tilgjenge", en: "Accessibility"),
    "licence": Text(
      nb: "Opplysningene om sentrene kan brukes fritt under CC BY 4.0.",
      nn: "Opplysningane om sentera kan brukast fritt under CC BY 4.0.",
      en: "The facts about the centres may be used freely under CC BY 4.0."),
    "to_front": Text(nb: "Til forsiden", nn: "Til framsida", en: "To the front page"),
    "unknown": Text(nb: "ukjent", nn: "ukjend", en: "unknown"),
    "unconfirmed": Text(
      nb: "ikke bekreftet av senteret", nn: "ikkje stadfesta av senteret", en: "not confirmed by the centre"),
  ]
}
