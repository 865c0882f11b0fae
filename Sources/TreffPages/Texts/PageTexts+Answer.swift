extension PageTexts {
  /// The answer to a need, and what follows from it.
  static let answer: [String: Text] = [
    "answer_title": Text(nb: "Hvem kan hjelpe", nn: "Kven kan hjelpe", en: "Who can help"),
    "answer_change": Text(
      nb: "Endre spørsmålet", nn: "Endre spørsmålet", en: "Change the question"),
    "answer_understood": Text(nb: "Slik forsto vi det", nn: "Slik forstod vi det", en: "How we read it"),
    "answer_no_concepts": Text(
      nb: "Vi fant ingen kjente temaer eller målgrupper i teksten, og så på ordene alene.",
      nn: "Vi fann ingen kjende tema eller målgrupper i teksten, og såg på orda åleine.",
      en: "We found no known theme or target group in the text, and went by the words alone."),
    "answer_other_places": Text(
      nb: "Navnet kan også bety:", nn: "Namnet kan òg tyde:", en: "The name can also mean:"),
    "answer_which_place": Text(
      nb: "Hvilken mener dere? Velg, så får dere enheten som har ansvar:",
      nn: "Kva for ein meiner de? Vel, så får de eininga som har ansvar:",
      en: "Which do you mean? Choose one to get the unit that is responsible:"),
    "answer_removed": Text(
      nb: "Tatt bort (velg for å ta med igjen):", nn: "Teke bort (vel for å ta med att):",
      en: "Taken away (choose to take back):"),
    "answer_add": Text(nb: "Legg til et tema", nn: "Legg til eit tema", en: "Add a theme"),
    "answer_add_label": Text(nb: "Tema", nn: "Tema", en: "Theme"),
    "answer_add_button": Text(nb: "Legg til", nn: "Legg til", en: "Add"),
    "chip_remove": Text(nb: "Ta bort", nn: "Ta bort", en: "Remove"),
    "filter": Text(nb: "Bare noen tilbud", nn: "Berre nokre tilbod", en: "Only some offers"),
    "filter_legend": Text(
      nb: "Vis bare tilbud som er", nn: "Vis berre tilbod som er", en: "Show only offers that are"),
    "filter_digital": Text(
      nb: "digitale, helt eller delvis", nn: "digitale, heilt eller delvis", en: "digital, wholly or partly"),
    "filter_free": Text(nb: "gratis", nn: "gratis", en: "free"),
    "filter_group": Text(nb: "for målgruppen", nn: "for målgruppa", en: "for the target group"),
    "filter_all_groups": Text(nb: "alle", nn: "alle", en: "all"),
    "filter_button": Text(nb: "Vis", nn: "Vis", en: "Show"),
    "filter_clear": Text(nb: "Vis alle tilbud", nn: "Vis alle tilbod", en: "Show all offers"),
    "filter_nothing": Text(
      nb: "Ingen av tilbudene som passer, er slik.", nn: "Ingen av tilboda som passar, er slik.",
      en: "None of the fitting offers is so."),
    "filter_unpriced": Text(nb: "Vis alle priser", nn: "Vis alle prisar", en: "Show all prices"),
    "answer_centres": Text(
      nb: "Sentre som kan hjelpe", nn: "Senter som kan hjelpe", en: "Centres that can help"),
    "answer_more": Text(nb: "Fortell litt mer", nn: "Fortel litt meir", en: "Tell us a little more"),
    "answer_maybe": Text(nb: "Kanskje også", nn: "Kanskje òg", en: "Perhaps also"),
    "answer_guesses": Text(
      nb: "Det vi ville gjettet på", nn: "Det vi ville gissa på", en: "What we would guess"),
    "answer_guessed_themes": Text(nb: "Temaer:", nn: "Tema:", en: "Themes:"),
    "answer_outside": Text(
      nb: "Dette er utenfor det sentrene arbeider med", nn: "Dette er utanfor det sentera arbeider med",
      en: "This is outside what the centres work with"),
    "answer_not_outside": Text(
      nb: "Det gjelder noe annet", nn: "Det gjeld noko anna", en: "It is about something else"),
    "answer_outside_way_out": Text(
      nb: "Disse kan vite hvem som kan hjelpe en kommune med slikt:",
      nn: "Desse kan vite kven som kan hjelpe ein kommune med slikt:",
      en: "These may know who can help a municipality with such things:"),
    "answer_nobody": Text(
      nb: "Ingen av sentrene passer klart", nn: "Ingen av sentera passar klart", en: "No centre clearly fits"),
    "answer_nearest": Text(
      nb: "Det nærmeste vi fant blant sentrene", nn: "Det næraste vi fann blant sentera",
      en: "The nearest we found among the centres"),
    "answer_elsewhere": Text(
      nb: "Andre du kan spørre", nn: "Andre du kan spørje", en: "Others you can ask"),
    "answer_way_out": Text(
      nb:
        "Prøv andre ord, eller skriv mer om hva det gjelder og hvem det er for. Gir det heller ikke svar, kan disse vite hvem som kan hjelpe:",
      nn:
        "Prøv andre ord, eller skriv meir om kva det gjeld og kven det er for. Gjev det heller ikkje svar, kan desse vite kven som kan hjelpe:",
      en:
        "Try other words, or say more of what it is about and whom it is for. If that finds nobody either, these may know who can help:"
    ),
    "answer_ks": Text(
      nb: "KS, kommunenes egen organisasjon", nn: "KS, organisasjonen til kommunane",
      en: "KS, the municipalities' own association"),
    "answer_governor": Text(nb: "Statsforvalteren", nn: "Statsforvaltaren", en: "The county governor"),
    "card_national": Text(nb: "For hele landet", nn: "For heile landet", en: "For the whole country"),
    "card_municipality": Text(
      nb: "For kommunen din", nn: "For kommunen din", en: "For your municipality"),
    "card_no_municipality": Text(
      nb: "Ikke for kommunen din", nn: "Ikkje for kommunen din", en: "Not for your municipality"),
    "card_county": Text(nb: "For fylket ditt", nn: "For fylket ditt", en: "For your county"),
    "card_county_part": Text(
      nb: "For en del av fylket ditt", nn: "For ein del av fylket ditt", en: "For a part of your county"),
    "card_no_county": Text(
      nb: "Ikke for fylket ditt", nn: "Ikkje for fylket ditt", en: "Not for your county"),
    "card_area_note": Text(
      nb: "Merknad om området", nn: "Merknad om området", en: "Note on its area"),
    "card_hidden_offer": Text(
      nb: "Det tilbudet er ikke blant dem du har valgt å se.",
      nn: "Det tilbodet er ikkje mellom dei du har valt å sjå.",
      en: "That offer is not among those you have chosen to see."),
    "card_offers": Text(
      nb: "Tilbud som passer best", nn: "Tilbod som passar best", en: "Offers that fit best"),
    "card_units": Text(nb: "Enhetene", nn: "Einingane", en: "The units"),
    "card_website": Text(nb: "Nettside", nn: "Nettside", en: "Website"),
    "card_order": Text(nb: "Skriv til senteret", nn: "Skriv til senteret", en: "Write to the centre"),
    "offer_delivery": Text(nb: "form", nn: "form", en: "form"),
    "offer_duration": Text(nb: "varighet", nn: "varigheit", en: "duration"),
    "offer_price": Text(nb: "pris", nn: "pris", en: "price"),
    "whynot_heading": Text(
      nb: "Hvorfor ikke et annet senter?", nn: "Kvifor ikkje eit anna senter?", en: "Why not another centre?"),
    "whynot_label": Text(
      nb: "Senteret du hadde ventet", nn: "Senteret du hadde venta", en: "The centre you expected"),
    "whynot_choose": Text(nb: "Velg et senter", nn: "Vel eit senter", en: "Choose a centre"),
    "whynot_unchosen": Text(
      nb: "Velg først et senter i listen.", nn: "Vel først eit senter i lista.",
      en: "Choose a centre in the list first."),
    "whynot_filtered": Text(
      nb: "Dette gjelder alle tilbud, også dem du har valgt å ikke se.",
      nn: "Dette gjeld alle tilbod, òg dei du har valt å ikkje sjå.",
      en: "This goes for all offers, also those you have chosen not to see."),
    "whynot_button": Text(nb: "Vis hvorfor", nn: "Vis kvifor", en: "Show why"),
    "whynot_instead": Text(nb: "Spør heller:", nn: "Spør heller:", en: "Rather ask:"),
    "whynot_about": Text(nb: "Om", nn: "Om", en: "About"),
    "back_to_centre": Text(nb: "Tilbake til senteret", nn: "Tilbake til senteret", en: "Back to the centre"),
    "back_to_answer": Text(nb: "Tilbake til svaret", nn: "Tilbake til svaret", en: "Back to the answer"),
    "order_lead": Text(
      nb: "Kopier teksten, eller åpne den i e-posten din. Fyll ut det som mangler før du sender.",
      nn: "Kopier teksten, eller opne han i e-posten din. Fyll ut det som manglar før du sender.",
      en:
        "Copy the text, or open it in your mail. Fill in what is missing before you send it."
    ),
    "order_label": Text(nb: "Teksten", nn: "Teksten", en: "The text"),
    "order_copy": Text(nb: "Kopier teksten", nn: "Kopier teksten", en: "Copy the text"),
    "order_copied": Text(nb: "Teksten er kopiert.", nn: "Teksten er kopiert.", en: "The text is copied."),
    "order_mail": Text(nb: "Åpne i e-post", nn: "Opne i e-post", en: "Open in mail"),
    "order_where": Text(
      nb: "Vi kjenner ikke senterets e-postadresse; den finner du hos senteret.",
      nn: "Vi kjenner ikkje e-postadressa til senteret; ho finn du hos senteret.",
      en: "We do not know the centre's mail address; you find it on its pages."),
  ]
}
