extension PageTexts {
  /// How well the pages serve everybody.
  static let accessibility: [String: Text] = [
    "access_lead": Text(
      nb: "Alle skal kunne bruke disse sidene. Her står hva som er gjort for det, og hva vi vet mangler.",
      nn: "Alle skal kunne bruke desse sidene. Her står kva som er gjort for det, og kva vi veit manglar.",
      en:
        "Everybody should be able to use these pages. This tells what is done for it, and what we know is wanting."
    ),
    "access_state": Text(nb: "Slik står det til", nn: "Slik står det til", en: "How it stands"),
    "access_wcag": Text(
      nb:
        "Sidene er laget etter WCAG 2.1, nivå A og AA, som norske regler viser til. Vi regner dem som delvis i samsvar, for det er kjente mangler.",
      nn:
        "Sidene er laga etter WCAG 2.1, nivå A og AA, som norske reglar viser til. Vi reknar dei som delvis i samsvar, for det er kjende manglar.",
      en:
        "The pages are made after WCAG 2.1, levels A and AA, to which the Norwegian rules refer. We count them as partly conforming, for there are known shortcomings."
    ),
    "access_honest": Text(
      nb:
        "Dette er vår egen vurdering. Prøvene nedenfor finner ingen brudd, men program finner bare en del av de feilene som mennesker møter.",
      nn:
        "Dette er vår eiga vurdering. Prøvene nedanfor finn ingen brot, men program finn berre ein del av dei feila som menneske møter.",
      en:
        "This is our own judgement. The tests below find no breach, but programs find only some of the faults that people meet."
    ),
    "access_tests": Text(
      nb: "Slik er sidene prøvd", nn: "Slik er sidene prøvde", en: "How the pages are tested"),
    "access_each": Text(
      nb: "Hver gang programmet blir endret, blir hvert slag side prøvd i nettleseren Chromium:",
      nn: "Kvar gong programmet blir endra, blir kvart slag side prøvd i nettlesaren Chromium:",
      en: "Each time the program is changed, each kind of page is tested in the browser Chromium:"),
    "access_axe": Text(
      nb:
        "Programmet axe leter etter brudd på WCAG 2.1 A og AA, i lys og mørk drakt, på bred og smal skjerm.",
      nn:
        "Programmet axe leitar etter brot på WCAG 2.1 A og AA, i lys og mørk drakt, på brei og smal skjerm.",
      en:
        "The program axe looks for breaches of WCAG 2.1 A and AA, in light and dark, on wide and narrow screens."
    ),
    "access_keyboard": Text(
      nb:
        "Med tastatur alene blir et spørsmål stilt og svaret nådd. Hvert stopp skal synes, og ingen steder skal en sitte fast.",
      nn:
        "Med tastatur åleine blir eit spørsmål stilt og svaret nådd. Kvart stopp skal synast, og ingen stader skal ein sitje fast.",
      en:
        "With the keyboard alone a question is asked and its answer reached. Each stop must be visible, and nowhere may one be caught."
    ),
    "access_script": Text(
      nb: "Med JavaScript slått av blir sidene brukt fra spørsmål til ferdig tekst.",
      nn: "Med JavaScript slått av blir sidene brukte frå spørsmål til ferdig tekst.",
      en: "With JavaScript turned off the pages are used from the question to the finished text."),
    "access_zoom": Text(
      nb: "Ved 400 % forstørring skal ingen side måtte rulles sidelengs.",
      nn: "Ved 400 % forstørring skal inga side måtte rullast sidelengs.",
      en: "At 400 % zoom no page may have to be scrolled sideways."),
    "access_colours": Text(
      nb: "Med tvungne farger (høy kontrast) og på papir skal alt fortsatt kunne leses.",
      nn: "Med tvungne fargar (høg kontrast) og på papir skal alt framleis kunne lesast.",
      en: "With forced colours (high contrast) and on paper all must still be readable."),
    "access_wanting": Text(nb: "Kjente mangler", nn: "Kjende manglar", en: "Known shortcomings"),
    "access_wanting_language": Text(
      nb:
        "Navn på sentre som bare finnes på norsk, og ord som er sitert fra teksten din, er ikke merket med språket sitt der det er et annet enn sidens (WCAG 3.1.2).",
      nn:
        "Namn på senter som berre finst på norsk, og ord som er siterte frå teksten din, er ikkje merkte med språket sitt der det er eit anna enn det til sida (WCAG 3.1.2).",
      en:
        "Names of centres that exist in Norwegian only, and words that are quoted from your text, are not marked with their language where it is not the page's (WCAG 3.1.2)."
    ),
    "access_wanting_list": Text(
      nb:
        "Forslagene til kommunenavn kommer fra nettleserens egen liste. I noen nettlesere blir den ikke større når siden forstørres. Navnet kan alltid skrives helt ut.",
      nn:
        "Forslaga til kommunenamn kjem frå nettlesaren si eiga liste. I nokre nettlesarar blir ho ikkje større når sida blir forstørra. Namnet kan alltid skrivast heilt ut.",
      en:
        "The suggestions for municipalities come from the browser's own list. In some browsers it does not grow with the page. The name can always be typed in full."
    ),
    "access_wanting_people": Text(
      nb:
        "Sidene er ikke prøvd med skjermlesere, og ikke av folk som bruker hjelpemidler til daglig.",
      nn:
        "Sidene er ikkje prøvde med skjermlesarar, og ikkje av folk som bruker hjelpemiddel til dagleg.",
      en:
        "The pages have not been tested with screen readers, nor by people who use assistive technology daily."
    ),
    "access_tell": Text(nb: "Si fra om feil", nn: "Sei frå om feil", en: "Tell of a fault"),
    "access_tell_whom": Text(
      nb: "Er det noe dere ikke får til, si fra til den som drifter tjenesten.",
      nn: "Er det noko de ikkje får til, sei frå til den som driftar tenesta.",
      en: "If there is something you cannot do here, tell whoever runs the service."),
    "access_formal": Text(
      nb: "Den formelle erklæringen", nn: "Den formelle erklæringa", en: "The formal statement"),
    "access_formal_where": Text(
      nb:
        "Offentlige virksomheter skal ha en tilgjengelighetserklæring i den offentlige løsningen. Den som drifter tjenesten, registrerer den; denne siden trer ikke i stedet for den:",
      nn:
        "Offentlege verksemder skal ha ei tilgjengeerklæring i den offentlege løysinga. Den som driftar tenesta, registrerer henne; denne sida trer ikkje i staden for henne:",
      en:
        "Public bodies must have an accessibility statement in the public register. Whoever runs the service registers it; this page does not take its place:"
    ),
    "access_supervision": Text(
      nb: "Tilsynet for universell utforming av ikt ser til at reglene blir fulgt:",
      nn: "Tilsynet for universell utforming av ikt ser til at reglane blir følgde:",
      en: "The Norwegian authority for universal design of ICT sees that the rules are kept:"),
  ]
}
