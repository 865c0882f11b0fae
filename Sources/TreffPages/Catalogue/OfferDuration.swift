internal import TreffCatalogue

/// How long an offer takes, in the reader's language: the tables tell it in one of the two Norwegian standards, mostly bokmål.
enum OfferDuration {
  /// The durations of the built-in tables. Of others the page shows the words of the table.
  static let all: [PageTexts.Text] = [
    PageTexts.Text(nb: "etter avtale", nn: "etter avtale", en: "by agreement"),
    PageTexts.Text(nb: "alltid åpent", nn: "alltid ope", en: "always open"),
    PageTexts.Text(nb: "løpende", nn: "løpande", en: "all the time"),
    PageTexts.Text(nb: "ved behov", nn: "ved behov", en: "when needed"),
    PageTexts.Text(nb: "egen takt", nn: "eige tempo", en: "at your own pace"),
    PageTexts.Text(nb: "1 dag", nn: "1 dag", en: "1 day"),
    PageTexts.Text(nb: "flere samlinger", nn: "fleire samlingar", en: "several gatherings"),
    PageTexts.Text(nb: "kort møte", nn: "kort møte", en: "a short meeting"),
    PageTexts.Text(nb: "jevnlig", nn: "jamleg", en: "regularly"),
    PageTexts.Text(nb: "prosjektperiode", nn: "prosjektperiode", en: "as long as the project"),
    PageTexts.Text(nb: "etter henvisning", nn: "etter tilvising", en: "after referral"),
    PageTexts.Text(nb: "1-2 dager", nn: "1-2 dagar", en: "1-2 days"),
    PageTexts.Text(nb: "årlig", nn: "årleg", en: "yearly"),
    PageTexts.Text(nb: "flerårig", nn: "fleirårig", en: "several years"),
    PageTexts.Text(nb: "faste møter", nn: "faste møte", en: "regular meetings"),
    PageTexts.Text(nb: "langsgående", nn: "langsgåande", en: "over a long time"),
    PageTexts.Text(
      nb: "1 dag eller etter avtale",
      nn: "1 dag eller etter avtale",
      en: "1 day or by agreement"),
    PageTexts.Text(nb: "halv dag", nn: "halv dag", en: "half a day"),
    PageTexts.Text(nb: "flere dager", nn: "fleire dagar", en: "several days"),
    PageTexts.Text(nb: "1-3 timer", nn: "1-3 timar", en: "1-3 hours"),
    PageTexts.Text(nb: "ca. hvert tredje år", nn: "om lag kvart tredje år", en: "about every three years"),
    PageTexts.Text(
      nb: "moduler, seks dager i alt (2017)",
      nn: "modular, seks dagar i alt (2017)",
      en: "modules, six days in all (2017)"),
    PageTexts.Text(nb: "flerårig prosess", nn: "fleirårig prosess", en: "a process over several years"),
    PageTexts.Text(nb: "studium med studiepoeng", nn: "studium med studiepoeng", en: "studies with credits"),
    PageTexts.Text(
      nb: "opplæring over flere samlinger",
      nn: "opplæring over fleire samlingar",
      en: "training over several gatherings"),
    PageTexts.Text(nb: "2-4 møter i året", nn: "2-4 møte i året", en: "2-4 meetings a year"),
    PageTexts.Text(
      nb: "læringsnettverk ca. 1 år",
      nn: "læringsnettverk om lag 1 år",
      en: "learning network, about 1 year"),
    PageTexts.Text(nb: "korte økter", nn: "korte økter", en: "short sessions"),
    PageTexts.Text(nb: "flere kvelder", nn: "fleire kveldar", en: "several evenings"),
    PageTexts.Text(nb: "flerårig innføring", nn: "fleirårig innføring", en: "introduced over several years"),
    PageTexts.Text(nb: "1-3 år", nn: "1-3 år", en: "1-3 years"),
    PageTexts.Text(nb: "oppdrag", nn: "oppdrag", en: "as commissioned"),
    PageTexts.Text(nb: "avsluttet 2023", nn: "avslutta 2023", en: "ended in 2023"),
    PageTexts.Text(nb: "årlig utlysning", nn: "årleg utlysing", en: "announced once a year"),
    PageTexts.Text(
      nb: "årlig eller annethvert år",
      nn: "årleg eller annakvart år",
      en: "every year or every two years"),
    PageTexts.Text(
      nb: "grunnkurs og oppfølging over tid",
      nn: "grunnkurs og oppfølging over tid",
      en: "basic course and follow-up over time"),
    PageTexts.Text(
      nb: "program over flere samlinger",
      nn: "program over fleire samlingar",
      en: "programme over several gatherings"),
    PageTexts.Text(nb: "1 kveld", nn: "1 kveld", en: "1 evening"),
    PageTexts.Text(nb: "2-4 måneder", nn: "2-4 månader", en: "2-4 months"),
    PageTexts.Text(nb: "halvårlig", nn: "halvårleg", en: "every half year"),
    PageTexts.Text(nb: "jevnlige møter", nn: "jamlege møte", en: "regular meetings"),
    PageTexts.Text(nb: "partnerskap over tid", nn: "partnarskap over tid", en: "partnership over time"),
    PageTexts.Text(nb: "2 dager", nn: "2 dagar", en: "2 days"),
    PageTexts.Text(
      nb: "program over flere måneder",
      nn: "program over fleire månader",
      en: "programme over several months"),
    PageTexts.Text(
      nb: "to til fem dager, egen takt",
      nn: "to til fem dagar, eige tempo",
      en: "two to five days, at your own pace"),
    PageTexts.Text(nb: "nettbasert og samlinger", nn: "nettbasert og samlingar", en: "online and gatherings"),
    PageTexts.Text(
      nb: "læringsløp gjennom hele skolegangen",
      nn: "læringsløp gjennom heile skulegangen",
      en: "learning through all of school"),
    PageTexts.Text(
      nb: "e-læring og øvelsesdag",
      nn: "e-læring og øvingsdag",
      en: "e-learning and a day of practice"),
    PageTexts.Text(nb: "etter behov", nn: "etter behov", en: "as needed"),
    PageTexts.Text(
      nb: "ca. 1 år per perm, med gruppemøter",
      nn: "om lag 1 år per perm, med gruppemøte",
      en: "about 1 year per binder, with group meetings"),
    PageTexts.Text(
      nb: "gruppemøter over flere måneder",
      nn: "gruppemøte over fleire månader",
      en: "group meetings over several months"),
    PageTexts.Text(
      nb: "gruppemøter over 1-2 år",
      nn: "gruppemøte over 1-2 år",
      en: "group meetings over 1-2 years"),
    PageTexts.Text(nb: "2 samlinger i året", nn: "2 samlingar i året", en: "2 gatherings a year"),
    PageTexts.Text(nb: "1 dag og e-læring", nn: "1 dag og e-læring", en: "1 day and e-learning"),
    PageTexts.Text(
      nb: "3-4 samlinger over ca. 9 mnd",
      nn: "3-4 samlingar over om lag 9 månader",
      en: "3-4 gatherings over about 9 months"),
    PageTexts.Text(
      nb: "e-læring og praksisprøve",
      nn: "e-læring og praksisprøve",
      en: "e-learning and a practical test"),
    PageTexts.Text(nb: "læringsnettverk", nn: "læringsnettverk", en: "learning network"),
    PageTexts.Text(
      nb: "e-læring og ferdighetsdager",
      nn: "e-læring og ferdigheitsdagar",
      en: "e-learning and days of skills training"),
    PageTexts.Text(nb: "1-2 kvelder", nn: "1-2 kveldar", en: "1-2 evenings"),
    PageTexts.Text(nb: "1-5 dager", nn: "1-5 dagar", en: "1-5 days"),
    PageTexts.Text(nb: "1 dag per samling", nn: "1 dag per samling", en: "1 day per gathering"),
    PageTexts.Text(nb: "3-4 samlinger", nn: "3-4 samlingar", en: "3-4 gatherings"),
    PageTexts.Text(nb: "ca. 2 år", nn: "om lag 2 år", en: "about 2 years"),
    PageTexts.Text(nb: "årlig behovsrunde", nn: "årleg behovsrunde", en: "needs are asked for once a year"),
    PageTexts.Text(nb: "årlig avtale", nn: "årleg avtale", en: "agreed year by year"),
    PageTexts.Text(nb: "1-2 møter i året", nn: "1-2 møte i året", en: "1-2 meetings a year"),
    PageTexts.Text(nb: "kurslederopplæring", nn: "kursleiaropplæring", en: "training of course leaders"),
    PageTexts.Text(nb: "fem samlinger", nn: "fem samlingar", en: "five gatherings"),
    PageTexts.Text(nb: "3-5 år", nn: "3-5 år", en: "3-5 years"),
    PageTexts.Text(nb: "avsluttet 2019", nn: "avslutta 2019", en: "ended in 2019"),
    PageTexts.Text(nb: "ca. 1 år per perm", nn: "om lag 1 år per perm", en: "about 1 year per binder"),
    PageTexts.Text(nb: "basiskurs 2-5 dager", nn: "basiskurs 2-5 dagar", en: "basic course, 2-5 days"),
    PageTexts.Text(nb: "kurs og veiledning", nn: "kurs og rettleiing", en: "course and guidance"),
    PageTexts.Text(nb: "opplæring 1-2 dager", nn: "opplæring 1-2 dagar", en: "training, 1-2 days"),
    PageTexts.Text(nb: "kurs", nn: "kurs", en: "course"),
    PageTexts.Text(nb: "jevnlige undersøkelser", nn: "jamlege undersøkingar", en: "regular surveys"),
    PageTexts.Text(nb: "avsluttet 2020", nn: "avslutta 2020", en: "ended in 2020"),
    PageTexts.Text(
      nb: "vedvarende, årlig rapport",
      nn: "vedvarande, årleg rapport",
      en: "continuous, with a yearly report"),
    PageTexts.Text(
      nb: "3 gruppemøter og e-læring",
      nn: "3 gruppemøte og e-læring",
      en: "3 group meetings and e-learning"),
    PageTexts.Text(nb: "årlige samlinger", nn: "årlege samlingar", en: "yearly gatherings"),
    PageTexts.Text(
      nb: "e-læring og kursdager",
      nn: "e-læring og kursdagar",
      en: "e-learning and course days"),
    PageTexts.Text(nb: "e-læring og samling", nn: "e-læring og samling", en: "e-learning and a gathering"),
    PageTexts.Text(nb: "halv eller hel dag", nn: "halv eller heil dag", en: "half a day or a whole day"),
    PageTexts.Text(nb: "åpent tilbud", nn: "ope tilbod", en: "open offer"),
    PageTexts.Text(nb: "1-2 år", nn: "1-2 år", en: "1-2 years"),
    PageTexts.Text(
      nb: "kurs og veiledning over tid",
      nn: "kurs og rettleiing over tid",
      en: "course and guidance over time"),
    PageTexts.Text(nb: "prosess ca. 1 år", nn: "prosess om lag 1 år", en: "process of about 1 year"),
    PageTexts.Text(nb: "prosess", nn: "prosess", en: "a process"),
    PageTexts.Text(
      nb: "2003-2004, 2012-2014 og fra 2023",
      nn: "2003-2004, 2012-2014 og frå 2023",
      en: "2003-2004, 2012-2014 and since 2023"),
    PageTexts.Text(
      nb: "ca. 1,5 år: 21 seminardager og 24 veiledningsdager",
      nn: "om lag 1,5 år: 21 seminardagar og 24 rettleiingsdagar",
      en: "about 1.5 years: 21 seminar days and 24 guidance days"),
    PageTexts.Text(nb: "3 år", nn: "3 år", en: "3 years"),
    PageTexts.Text(nb: "3-6 måneder per familie", nn: "3-6 månader per familie", en: "3-6 months per family"),
    PageTexts.Text(nb: "ca. 2 møter i året", nn: "om lag 2 møte i året", en: "about 2 meetings a year"),
    PageTexts.Text(nb: "ca. 1 år", nn: "om lag 1 år", en: "about 1 year"),
    PageTexts.Text(
      nb: "tre samlinger à to dager og egen foreldregruppe",
      nn: "tre samlingar à to dagar og eiga foreldregruppe",
      en: "three gatherings of two days and a parents’ group of their own"),
    PageTexts.Text(nb: "deltid 0,5-2 år", nn: "deltid 0,5-2 år", en: "part time, 0.5-2 years"),
    PageTexts.Text(nb: "semester", nn: "semester", en: "one term"),
    PageTexts.Text(nb: "1-4 år", nn: "1-4 år", en: "1-4 years"),
    PageTexts.Text(nb: "halvårlig kursplan", nn: "halvårleg kursplan", en: "a course plan every half year"),
    PageTexts.Text(nb: "prosjekt", nn: "prosjekt", en: "a project"),
    PageTexts.Text(
      nb: "grunnkurs og oppfølging",
      nn: "grunnkurs og oppfølging",
      en: "basic course and follow-up"),
    PageTexts.Text(nb: "program over tid", nn: "program over tid", en: "programme over time"),
    PageTexts.Text(nb: "hvert fjerde år", nn: "kvart fjerde år", en: "every four years"),
    PageTexts.Text(
      nb: "e-læring og øvingsdager",
      nn: "e-læring og øvingsdagar",
      en: "e-learning and days of practice"),
  ]

  private static let byWords = all.reduce(into: [String: PageTexts.Text]()) { byWords, text in
    byWords[text.nn] = byWords[text.nn] ?? text
    byWords[text.nb] = text
  }

  /// The words in another language; nil where the table has none of them.
  static func words(_ words: String, in language: Language) -> String? {
    byWords[words].map { language.pick(nb: $0.nb, nn: $0.nn, en: $0.en) }
  }
}

extension Visit {
  /// How long an offer takes, and the language of that where it is not the page's; nil where it is unknown.
  func duration(of offer: Offer) -> (text: String, language: String?)? {
    if offer.duration.isEmpty { return nil }
    if let words = OfferDuration.words(offer.duration, in: language) { return (words, nil) }
    return (offer.duration, offer.summaryLanguage(on: language))
  }
}
