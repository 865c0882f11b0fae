extension PageTexts {
  /// What is in the catalogue.
  static let catalogue: [String: Text] = [
    "on_page": Text(nb: "På denne siden", nn: "På denne sida", en: "On this page"),
    "actor_order": Text(nb: "Skriv til dem", nn: "Skriv til dei", en: "Write to them"),
    "units_own": Text(nb: "Finn enheten deres", nn: "Finn eininga dykkar", en: "Find your own unit"),
    "units_shared": Text(
      nb: "Der flere enheter deler et fylke, viser siden til hver av dem hvilke kommuner den er for.",
      nn: "Der fleire einingar deler eit fylke, viser sida til kvar av dei kva kommunar ho er for.",
      en: "Where several units share a county, the page of each tells which municipalities it is for."),
    "centres_title": Text(
      nb: "Alle kompetansesentre", nn: "Alle kompetansesenter", en: "All competence centres"),
    "centres_by_field": Text(nb: "Sentrene etter fag", nn: "Sentera etter fag", en: "Centres by field"),
    "centres_by_county": Text(
      nb: "Enhetene etter fylke", nn: "Einingane etter fylke", en: "Units by county"),
    "centres_by_county_lead": Text(
      nb: "Sentrene for hele landet kommer i tillegg.", nn: "Sentera for heile landet kjem i tillegg.",
      en: "The national centres come in addition."),
    "centres_no_unit": Text(nb: "ingen enhet her", nn: "inga eining her", en: "no unit here"),
    "centres_others": Text(nb: "Andre aktører", nn: "Andre aktørar", en: "Other actors"),
    "centres_others_lead": Text(
      nb: "De er ikke kompetansesentre, men kan svare når ingen av sentrene passer.",
      nn: "Dei er ikkje kompetansesenter, men kan svare når ingen av sentera passar.",
      en: "They are no competence centres, but can answer where none of the centres fits."),
    "website_unknown": Text(nb: "nettside ukjent", nn: "nettside ukjend", en: "website unknown"),
    "centre_ask_now": Text(nb: "Spør nå:", nn: "Spør no:", en: "Now ask:"),
    "centre_no_successor": Text(
      nb: "Vi vet ikke hvem som har overtatt.", nn: "Vi veit ikkje kven som har teke over.",
      en: "We do not know who has taken over."),
    "centre_area": Text(nb: "Hvem det er for", nn: "Kven det er for", en: "Whom it is for"),
    "centre_area_before": Text(
      nb: "Hvem det var for", nn: "Kven det var for", en: "Whom it was for"),
    "centre_area_note": Text(nb: "Merk:", nn: "Merk:", en: "Note:"),
    "whole_county": Text(nb: "hele fylket", nn: "heile fylket", en: "the whole county"),
    "centre_units": Text(
      nb: "Enhetene, fylke for fylke", nn: "Einingane, fylke for fylke", en: "The units, county by county"),
    "centre_offers": Text(nb: "Tilbud", nn: "Tilbod", en: "Offers"),
    "centre_no_offers": Text(
      nb: "Vi kjenner ingen tilbud herfra.", nn: "Vi kjenner ingen tilbod herifrå.",
      en: "We know of no offers from here."),
    "centre_former_names": Text(
      nb: "Tidligere navn og enheter", nn: "Tidlegare namn og einingar", en: "Former names and units"),
    "offer_theirs": Text(nb: "Hvem som gir det", nn: "Kven som gjev det", en: "Who gives it"),
    "offer_units": Text(
      nb: "Hver av enhetene gir det, for sin del av landet.",
      nn: "Kvar av einingane gjev det, for sin del av landet.",
      en: "Each of the units gives it, for its part of the country."),
    "offer_sure": Text(nb: "Hvor sikkert det er", nn: "Kor sikkert det er", en: "How sure it is"),
    "offer_not_in_force": Text(
      nb: "Tilbudet gis ikke nå.", nn: "Tilbodet blir ikkje gjeve no.", en: "This is not offered now."),
    "centre_not_in_force": Text(
      nb: "Ikke i drift nå.", nn: "Ikkje i drift no.", en: "Not in operation now."),
    "fact_abbreviation": Text(nb: "Forkortelse", nn: "Forkorting", en: "Abbreviation"),
    "fact_field": Text(nb: "Fag", nn: "Fag", en: "Field"),
    "fact_level": Text(nb: "Type", nn: "Type", en: "Kind"),
    "fact_family": Text(nb: "Del av", nn: "Del av", en: "Part of"),
    "fact_host": Text(nb: "Drives av", nn: "Blir drive av", en: "Run by"),
    "fact_seat": Text(nb: "Holder til i", nn: "Held til i", en: "Located in"),
    "fact_host_before": Text(nb: "Ble drevet av", nn: "Vart drive av", en: "Was run by"),
    "fact_seat_before": Text(nb: "Holdt til i", nn: "Heldt til i", en: "Was located in"),
    "fact_aliases": Text(nb: "Også kalt", nn: "Òg kalla", en: "Also called"),
    "fact_municipality_number": Text(
      nb: "Kommunenummer", nn: "Kommunenummer", en: "Municipality number"),
    "fact_county_number": Text(nb: "Fylkesnummer", nn: "Fylkesnummer", en: "County number"),
    "fact_county": Text(nb: "Fylke", nn: "Fylke", en: "County"),
    "fact_themes": Text(nb: "Tema", nn: "Tema", en: "Themes"),
    "fact_target_groups": Text(nb: "Målgrupper", nn: "Målgrupper", en: "Target groups"),
    "fact_service_types": Text(nb: "Type hjelp", nn: "Type hjelp", en: "Kind of help"),
    "fact_delivery": Text(nb: "Form", nn: "Form", en: "Form"),
    "fact_duration": Text(nb: "Varighet", nn: "Varigheit", en: "Duration"),
    "fact_price": Text(nb: "Pris", nn: "Pris", en: "Price"),
    "fact_languages": Text(
      nb: "Språk i beskrivelsen", nn: "Språk i omtalen", en: "Language of the description"),
    "sources": Text(nb: "Kilder", nn: "Kjelder", en: "Sources"),
    "source_common": Text(
      nb: "Allment kjent i fagfeltet", nn: "Allment kjent i fagfeltet", en: "Commonly known in the field"),
    "municipalities_title": Text(
      nb: "Kommuner og fylker", nn: "Kommunar og fylke", en: "Municipalities and counties"),
    "municipalities_lead": Text(
      nb: "Velg en kommune eller et fylke, og se hvilke sentre som kan hjelpe der.",
      nn: "Vel ein kommune eller eit fylke, og sjå kva senter som kan hjelpe der.",
      en: "Choose a municipality or a county, and see which centres can help there."),
    "place_municipalities": Text(
      nb: "Kommunene i fylket", nn: "Kommunane i fylket", en: "The county's municipalities"),
    "place_responsible": Text(nb: "har ansvar her", nn: "har ansvar her", en: "responsible here"),
    "place_noted": Text(
      nb: "for dette området, se merknaden", nn: "for dette området, sjå merknaden",
      en: "for this area, see the note"),
    "place_national": Text(nb: "for hele landet", nn: "for heile landet", en: "national"),
    "place_instead": Text(nb: "Spør heller:", nn: "Spør heller:", en: "Rather ask:"),
    "themes_title": Text(nb: "Temaer", nn: "Tema", en: "Themes"),
    "themes_lead": Text(
      nb: "Tallet er hvor mange tilbud som gjelder temaet eller et smalere tema under det.",
      nn: "Talet er kor mange tilbod som gjeld temaet eller eit smalare tema under det.",
      en: "The number tells how many offers are about the theme or a narrower one below it."),
    "theme_path": Text(nb: "Overordnede temaer", nn: "Overordna tema", en: "Broader themes"),
    "theme_all": Text(nb: "Alle temaer", nn: "Alle tema", en: "All themes"),
    "theme_narrower": Text(nb: "Smalere temaer", nn: "Smalare tema", en: "Narrower themes"),
    "theme_centres": Text(
      nb: "Sentre i dette faget", nn: "Senter i dette faget", en: "Centres in this field"),
    "theme_offers": Text(nb: "Tilbud om temaet", nn: "Tilbod om temaet", en: "Offers on the theme"),
    "theme_giver": Text(nb: "fra", nn: "frå", en: "from"),
  ]
}
