extension PageTexts {
  /// What is kept of what people write.
  static let privacy: [String: Text] = [
    "privacy_lead": Text(
      nb:
        "Tjenesten trenger å vite hva det gjelder, ikke hvem. Skriv aldri navn eller andre opplysninger om personer.",
      nn:
        "Tenesta treng å vite kva det gjeld, ikkje kven. Skriv aldri namn eller andre opplysningar om personar.",
      en:
        "The service needs to know what it is about, not who. Never write names or other facts about persons."
    ),
    "privacy_not_kept": Text(
      nb: "Dette blir ikke tatt vare på", nn: "Dette blir ikkje teke vare på", en: "What is not kept"),
    "privacy_need": Text(
      nb: "Behovet: Det dere skriver, blir ikke lagret på tjeneren og står aldri i loggen.",
      nn: "Behovet: Det de skriv, blir ikkje lagra på tenaren og står aldri i loggen.",
      en: "The need: what you write is not stored on the server and is never in its log."),
    "privacy_visitor": Text(
      nb:
        "Hvem dere er: Her er ingen innlogging, ingen informasjonskapsler (cookies) og ingen sporing.",
      nn: "Kven de er: Her er inga innlogging, ingen informasjonskapslar (cookies) og inga sporing.",
      en: "Who you are: there is no signing in, there are no cookies, and nobody is tracked."),
    "privacy_others": Text(
      nb:
        "Tredjeparter: Sidene henter ingenting fra andre. Følger dere en lenke til et senter, får senteret ikke vite hvilken side dere kom fra.",
      nn:
        "Tredjepartar: Sidene hentar ingenting frå andre. Følgjer de ei lenkje til eit senter, får senteret ikkje vite kva side de kom frå.",
      en:
        "Third parties: the pages fetch nothing from others. When you follow a link to a centre, it is not told which page you came from."
    ),
    "privacy_log": Text(
      nb:
        "Loggen: Den sier at det ble bedt om en side, hva slags side, om det gikk bra, hvor stor den var og hvor lang tid det tok. Den sier ikke hvem som spurte, og verken navn eller ord fra adressen står i den.",
      nn:
        "Loggen: Han seier at nokon bad om ei side, kva slags side, om det gjekk bra, kor stor ho var og kor lang tid det tok. Han seier ikkje kven som spurde, og verken namn eller ord frå adressa står i han.",
      en:
        "The log: it says that a page was asked for, which kind of page, whether all was well, how large it was and how long it took. It does not say who asked, and neither names nor words of the address are in it."
    ),
    "privacy_rate": Text(
      nb:
        "Nettverksadressen: For at ingen skal kunne overbelaste tjenesten, teller tjeneren i minnet hvor ofte det spørres fra samme sted på nettet. Det blir ikke skrevet ned.",
      nn:
        "Nettverksadressa: For at ingen skal kunne overlaste tenesta, tel tenaren i minnet kor ofte det blir spurt frå same stad på nettet. Det blir ikkje skrive ned.",
      en:
        "The network address: so that nobody can overload the service, the server counts in memory how often the same place on the network asks. That is not written down."
    ),
    "privacy_order": Text(
      nb:
        "Teksten til senteret: Den blir ikke sendt herfra. Dere kopierer den, eller åpner den i deres eget e-postprogram.",
      nn:
        "Teksten til senteret: Han blir ikkje send herifrå. De kopierer han, eller opnar han i dykkar eige e-postprogram.",
      en:
        "The text to the centre: it is not sent from here. You copy it, or open it in your own mail program."),
    "privacy_masked": Text(
      nb: "Fødselsnummer blir skjult", nn: "Fødselsnummer blir skjulte", en: "Identity numbers are masked"),
    "privacy_mask": Text(
      nb:
        "Det som ser ut som et fødselsnummer eller D-nummer, blir byttet ut med stjerner straks tjeneren får det, før noe annet skjer med teksten og før den blir satt i en adresse. Svaret sier fra om det.",
      nn:
        "Det som ser ut som eit fødselsnummer eller D-nummer, blir bytt ut med stjerner straks tenaren får det, før noko anna skjer med teksten og før han blir sett i ei adresse. Svaret seier frå om det.",
      en:
        "What looks like a Norwegian identity number is replaced by asterisks as soon as the server gets it, before anything else is done with the text and before it is put in an address. The answer says so."
    ),
    "privacy_mask_limits": Text(
      nb:
        "Det er et sikkerhetsnett, ikke et løfte: Navn, adresser, telefonnummer, saksnummer og diagnoser blir ikke skjult.",
      nn:
        "Det er eit tryggingsnett, ikkje ein lovnad: Namn, adresser, telefonnummer, saksnummer og diagnosar blir ikkje skjulte.",
      en:
        "It is a net, not a promise: names, addresses, telephone numbers, case numbers and diagnoses are not masked."
    ),
    "privacy_address": Text(
      nb: "Behovet står i adressen til svaret", nn: "Behovet står i adressa til svaret",
      en: "The need stands in the answer's address"),
    "privacy_address_why": Text(
      nb:
        "Slik kan dere gå tilbake til svaret, ta vare på det og dele det. Det betyr også at det dere skrev, blir stående i historikken i nettleseren, til den blir slettet, og at de dere deler adressen med, kan lese det.",
      nn:
        "Slik kan de gå tilbake til svaret, ta vare på det og dele det. Det tyder òg at det de skreiv, blir ståande i historikken i nettlesaren til han blir sletta, og at dei de deler adressa med, kan lese det.",
      en:
        "So you can go back to the answer, keep it and share it. It also means that what you wrote stays in your browser's history until that is cleared, and that those you share the address with can read it."
    ),
    "privacy_address_where": Text(
      nb:
        "Nettleseren blir bedt om ikke å lagre selve svaret. Den som drifter tjenesten, kan ha andre tjenere foran denne, med logger som programmet ikke vet om.",
      nn:
        "Nettlesaren blir beden om ikkje å lagre sjølve svaret. Den som driftar tenesta, kan ha andre tenarar framfor denne, med loggar som programmet ikkje veit om.",
      en:
        "The browser is told not to store the answer itself. Whoever runs the service may have other servers in front of this one, with logs that the program knows nothing of."
    ),
    "privacy_controller": Text(
      nb: "Hvem som har ansvaret", nn: "Kven som har ansvaret", en: "Who is responsible"),
    "privacy_controller_who": Text(
      nb: "Den som drifter tjenesten, er behandlingsansvarlig og svarer på spørsmål om personvern.",
      nn: "Den som driftar tenesta, er behandlingsansvarleg og svarar på spørsmål om personvern.",
      en: "Whoever runs the service is the controller, and answers questions about privacy."),
    "privacy_complaint": Text(
      nb: "Mener dere at opplysninger blir behandlet i strid med reglene, kan dere klage til Datatilsynet:",
      nn: "Meiner de at opplysningar blir behandla i strid med reglane, kan de klage til Datatilsynet:",
      en: "If you think that data are treated against the rules, you can complain to Datatilsynet:"),
  ]
}
