extension PageTexts {
  /// What the service is and what it owes its readers to tell.
  static let about = service.merging(privacy) { first, _ in first }.merging(accessibility) { first, _ in first
  }

  private static let service: [String: Text] = [
    "about_lead": Text(
      nb:
        "Dere skriver med egne ord hva kommunen trenger hjelp til. Treffsikker finner kompetansesenteret som arbeider med det og har ansvar der dere er.",
      nn:
        "De skriv med eigne ord kva kommunen treng hjelp til. Treffsikker finn kompetansesenteret som arbeider med det og har ansvar der de er.",
      en:
        "You say in your own words what the municipality needs help with. Treffsikker finds the competence centre that works with it and is responsible where you are."
    ),
    "about_field": Text(
      nb:
        "Norge har mange kompetansesentre for helse, omsorg, barn og unge, psykisk helse, rus, vold og velferd. Hvert har sitt fag, og mange har ansvar for bare en del av landet. Her finner dere det rette uten å kjenne dem fra før.",
      nn:
        "Noreg har mange kompetansesenter for helse, omsorg, barn og unge, psykisk helse, rus, vald og velferd. Kvart har sitt fag, og mange har ansvar for berre ein del av landet. Her finn de det rette utan å kjenne dei frå før.",
      en:
        "Norway has many competence centres for health, care, children and young people, mental health, substance use, violence and welfare. Each has its own field, and many are responsible for only a part of the country. Here you find the right one without knowing them beforehand."
    ),
    "about_limits": Text(
      nb:
        "Tjenesten er ikke selv et kompetansesenter. Den gir ikke faglige råd, og den sender ingenting til sentrene; det gjør dere selv. Den er heller ikke for nødsituasjoner: Er liv i fare nå, ring 113.",
      nn:
        "Tenesta er ikkje sjølv eit kompetansesenter. Ho gjev ikkje faglege råd, og ho sender ingenting til sentera; det gjer de sjølve. Ho er heller ikkje for naudsituasjonar: Er liv i fare no, ring 113.",
      en:
        "The service is no competence centre itself. It gives no professional advice, and it sends nothing to the centres; you do that yourselves. Nor is it for emergencies: if a life is in danger now, call 113."
    ),
    "about_how": Text(
      nb: "Slik blir et svar til", nn: "Slik blir eit svar til", en: "How an answer comes about"),
    "about_step_mask": Text(
      nb: "Det som ser ut som et fødselsnummer, blir skjult før noe annet skjer med teksten.",
      nn: "Det som ser ut som eit fødselsnummer, blir skjult før noko anna skjer med teksten.",
      en: "What looks like a national identity number is masked before anything else is done with the text."),
    "about_step_read": Text(
      nb:
        "Vi leter i teksten etter temaer, målgrupper, slags hjelp og sted. Det vi fant, står over svaret. Der kan du ta bort det som er feil, og legge til et tema som mangler.",
      nn:
        "Vi leitar i teksten etter tema, målgrupper, slags hjelp og stad. Det vi fann, står over svaret. Der kan du ta bort det som er feil, og leggje til eit tema som manglar.",
      en:
        "We look in the text for themes, target groups, kinds of help and the place. What we found stands above the answer. There you can take away what is wrong, and add a theme that is missing."
    ),
    "about_step_compare": Text(
      nb:
        "Ordene og temaene blir holdt opp mot det vi vet om hvert senter og hvert tilbud. Bokmål, nynorsk og engelsk, bøyde og sammensatte ord og mange skrivefeil blir forstått.",
      nn:
        "Orda og temaa blir haldne opp mot det vi veit om kvart senter og kvart tilbod. Bokmål, nynorsk og engelsk, bøygde og samansette ord og mange skrivefeil blir forstått.",
      en:
        "The words and themes are held against what we know of each centre and each offer. Bokmål, nynorsk and English, inflected and compound words and many misspellings are understood."
    ),
    "about_step_place": Text(
      nb:
        "Har et senter enheter rundt i landet, svarer den som har ansvar for kommunen deres. Nasjonale sentre er for alle.",
      nn:
        "Har eit senter einingar rundt i landet, svarar den som har ansvar for kommunen dykkar. Nasjonale senter er for alle.",
      en:
        "Where a centre has units around the country, the one responsible for your municipality answers. National centres are for all."
    ),
    "about_step_honest": Text(
      nb:
        "Passer ingen klart, sier vi det, og nevner andre dere kan spørre. Er teksten for kort til å forstå, spør vi tilbake.",
      nn:
        "Passar ingen klart, seier vi det, og nemner andre de kan spørje. Er teksten for kort til å forstå, spør vi tilbake.",
      en:
        "Where none clearly fits, we say so and name others you can ask. Where the text is too short to understand, we ask back."
    ),
    "about_order": Text(
      nb:
        "Rekkefølgen følger av teksten, stedet og katalogen, og av ingenting annet. Det samme spørsmålet får det samme svaret til katalogen blir ny. Hvert svar sier hvilke av ordene deres som avgjorde.",
      nn:
        "Rekkjefølgja følgjer av teksten, staden og katalogen, og av ingenting anna. Det same spørsmålet får det same svaret til katalogen blir ny. Kvart svar seier kva for nokre av orda dykkar som avgjorde.",
      en:
        "The order follows from the text, the place and the catalogue, and from nothing else. The same question gets the same answer until there is a new catalogue. Each answer tells which of your words decided."
    ),
    "about_kept": Text(
      nb: "Hva som blir tatt vare på, og hva som ikke blir det",
      nn: "Kva som blir teke vare på, og kva som ikkje blir det", en: "What is kept, and what is not"),
    "about_facts": Text(
      nb: "Hvor opplysningene kommer fra", nn: "Kvar opplysningane kjem frå", en: "Where the facts come from"),
    "about_found": Text(
      nb:
        "Opplysningene er funnet på sentrenes egne nettsider og i rapportene nedenfor, eller er allment kjent i fagfeltet. Teksten er vår egen.",
      nn:
        "Opplysningane er funne på nettstadene til sentera og i rapportane nedanfor, eller er allment kjende i fagfeltet. Teksten er vår eigen.",
      en:
        "The facts were found on the centres' own websites and in the reports below, or are commonly known in the field. The wording is ours."
    ),
    "about_unsure": Text(
      nb: "Det vi ikke er sikre på", nn: "Det vi ikkje er sikre på", en: "What we are not sure of"),
    "about_listed": Text(
      nb:
        "At et senter står her, betyr ikke at det har sett på det som står om det. «Ukjent» betyr at vi ikke vet.",
      nn:
        "At eit senter står her, tyder ikkje at det har sett på det som står om det. «Ukjend» tyder at vi ikkje veit.",
      en:
        "That a centre stands here does not mean that it has looked at what is said of it. “Unknown” means that we do not know."
    ),
    "about_reuse": Text(nb: "Bruk det videre", nn: "Bruk det vidare", en: "Use it yourself"),
    "about_credit": Text(
      nb: "Si hvor de kommer fra, så kan dere kopiere, endre og dele dem, også mot betaling.",
      nn: "Sei kvar dei kjem frå, så kan de kopiere, endre og dele dei, også mot betaling.",
      en: "Say where they come from, and you may copy, change and share them, for money too."),
    "about_licence_text": Text(
      nb: "Teksten til lisensen CC BY 4.0", nn: "Teksten til lisensen CC BY 4.0",
      en: "The text of the licence CC BY 4.0"),
    "about_data": Text(
      nb: "Inneholder data fra SSB, Kartverket, GeoNames og Erik Bolstad (CC BY).",
      nn: "Inneheld data frå SSB, Kartverket, GeoNames og Erik Bolstad (CC BY).",
      en: "Contains data from Statistics Norway, Kartverket, GeoNames and Erik Bolstad (CC BY)."),
    "about_programs": Text(
      nb: "For programmerere: Svarene og katalogen kan også hentes av programmer.",
      nn: "For programmerarar: Svara og katalogen kan òg hentast av program.",
      en: "For programmers: programs can ask for the answers and the catalogue, too."),
    "about_interface": Text(
      nb: "Beskrivelsen av grensesnittet (OpenAPI)", nn: "Skildringa av grensesnittet (OpenAPI)",
      en: "The description of the interface (OpenAPI)"),
    // On two pages.
    "operator_unknown": Text(
      nb:
        "Navn og kontakt: ukjent. Programmet vet ikke hvem som drifter det her. Spør der dere fikk adressen til tjenesten, for eksempel i deres egen kommune.",
      nn:
        "Namn og kontakt: ukjend. Programmet veit ikkje kven som driftar det her. Spør der de fekk adressa til tenesta, til dømes i dykkar eigen kommune.",
      en:
        "Name and contact: unknown. The program does not know who runs it here. Ask where you were given the address of the service, in your own municipality for instance."
    ),
  ]
}
