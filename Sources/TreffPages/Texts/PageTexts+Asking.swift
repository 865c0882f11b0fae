extension PageTexts {
  /// The box that a need is typed into.
  static let asking: [String: Text] = [
    "ask_lead": Text(
      nb: "Skriv med egne ord hva dere trenger hjelp til, så finner vi senteret som har ansvar der dere er.",
      nn: "Skriv med eigne ord kva de treng hjelp til, så finn vi senteret som har ansvar der de er.",
      en:
        "Say in your own words what you need help with, and we find the centre that is responsible where you are."
    ),
    "ask_label": Text(
      nb: "Hva trenger dere hjelp til?", nn: "Kva treng de hjelp til?", en: "What do you need help with?"),
    "ask_hint": Text(
      nb: "Ikke skriv navn eller andre opplysninger om personer.",
      nn: "Ikkje skriv namn eller andre opplysningar om personar.",
      en: "Do not write names or other facts about persons."),
    "place_label": Text(
      nb: "Kommune eller fylke (kan stå åpent)", nn: "Kommune eller fylke (kan stå ope)",
      en: "Municipality or county (may be left empty)"),
    "ask_button": Text(nb: "Finn hjelp", nn: "Finn hjelp", en: "Find help"),
    "ask_examples": Text(nb: "Prøv for eksempel", nn: "Prøv til dømes", en: "Try for example"),
  ]
}
