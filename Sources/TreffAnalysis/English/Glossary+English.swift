extension Glossary {
  /// English, as staff from abroad write about needs, and the words that the catalogue uses for the same.
  public static let english = Glossary(englishEntries)

  static let englishEntries: [(phrase: String, norwegian: String)] = list.split(separator: ",").compactMap {
    let sides = $0.split(separator: "=").map { side in
      side.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return sides.count == 2 ? (sides[0], sides[1]) : nil
  }

  private static let list = """
    staff=ansatte, employee=ansatt, employees=ansatte, worker=ansatt, workers=ansatte, new employee=nyansatt, new
    staff=nyansatte, co-worker=kollega, colleague=kollega, colleagues=kollegaer, workplace=arbeidsplass, working
    environment=arbeidsmiljø, work environment=arbeidsmiljø, manager=leder, managers=ledere, unit
    manager=enhetsleder, department manager=avdelingsleder, head of department=avdelingsleder, leader=leder,
    leaders=ledere, leadership=ledelse, management=ledelse, municipality=kommune, municipalities=kommuner, local
    authority=kommune, neighbouring municipality=nabokommune, neighboring municipality=nabokommune, county=fylke,
    county authority=fylkeskommune, county governor=statsforvalter, district=distrikt, rural=distrikt, rural
    area=distrikt, small municipality=liten kommune, remote=utkant, centre=senter, center=senter, unit=enhet,
    department=avdeling, ward=avdeling, institution=institusjon, nursing home=sykehjem, nursing homes=sykehjem, care
    home=sykehjem, residential care=institusjon, care centre=omsorgssenter, care center=omsorgssenter, home
    care=hjemmetjeneste, home care services=hjemmetjenester, home nursing=hjemmesykepleie, home help=hjemmehjelp,
    district nursing=hjemmesykepleie, living at home=hjemmeboende, at home=hjemme, home visit=hjemmebesøk, home
    visits=hjemmebesøk, sheltered housing=omsorgsbolig, assisted living=omsorgsbolig, shared housing=bofellesskap,
    group home=bofellesskap, day centre=dagsenter, day center=dagsenter, day care=dagtilbud, day
    activities=dagaktivitet, short-term stay=korttidsopphold, long-term stay=langtidsopphold, respite
    care=avlastning, respite=avlastning, hospital=sykehus, hospital discharge=utskrivning, discharge=utskrivning,
    discharged=utskrevet, admission=innleggelse, clinic=klinikk, health centre=helsestasjon, health
    center=helsestasjon, child health centre=helsestasjon, child health center=helsestasjon, youth health
    centre=helsestasjon for ungdom, youth clinic=helsestasjon for ungdom, baby clinic=helsestasjon, well-baby
    clinic=helsestasjon, out-of-hours=legevakt, out of hours=legevakt, emergency room=legevakt, emergency
    clinic=legevakt, urgent care=legevakt, emergency medicine=akuttmedisin, emergency=akutt, acute=akutt, acute
    illness=akutt sykdom, ambulance=ambulanse, first aid=førstehjelp, cardiac arrest=hjertestans,
    resuscitation=hjertestans, general practitioner=fastlege, family doctor=fastlege, regular doctor=fastlege,
    doctor=lege, doctors=leger, physician=lege, general practice=allmennmedisin, medical office=legekontor,
    municipal doctor=kommunelege, nurse=sykepleier, nurses=sykepleiere, registered nurse=sykepleier, public health
    nurse=helsesykepleier, school nurse=helsesykepleier, school nurses=helsesykepleiere, health
    visitor=helsesykepleier, midwife=jordmor, midwives=jordmødre, cancer nurse=kreftsykepleier, specialist
    nurse=spesialsykepleier, resource nurse=ressurssykepleier, healthcare worker=helsefagarbeider, health
    worker=helsepersonell, health personnel=helsepersonell, health professional=helsepersonell, health
    professionals=helsepersonell, healthcare professional=helsepersonell, healthcare assistant=helsefagarbeider,
    care worker=pleiepersonell, caregiver=pårørende, caregivers=pårørende, carer=pårørende, carers=pårørende,
    assistant=assistent, assistants=assistenter, unskilled=ufaglærte, unskilled workers=ufaglærte, untrained
    staff=ufaglærte, unqualified=ufaglærte, skilled worker=fagarbeider, apprentice=lærling, apprentices=lærlinger,
    students=studenter, internship=praksisplass, student placement=studentpraksis, placement=praksisplass,
    physiotherapist=fysioterapeut, physiotherapy=fysioterapi, occupational therapist=ergoterapeut, occupational
    therapy=ergoterapi, psychologist=psykolog, psychologists=psykologer, psychiatrist=psykiater,
    psychiatry=psykiatri, social worker=sosionom, social work=sosialt arbeid, social services=sosialtjeneste,
    caseworker=saksbehandler, case worker=saksbehandler, dentist=tannlege, dentists=tannleger, dental
    hygienist=tannpleier, dental nurse=tannhelsesekretær, dental assistant=tannhelsesekretær, dental
    care=tannhelsetjeneste, dental health=tannhelse, dental service=tannhelsetjeneste, oral health=munnhelse, oral
    hygiene=munnstell, oral care=munnstell, mouth care=munnstell, dry mouth=munntørrhet, tooth=tann, teeth=tenner,
    bad teeth=dårlige tenner, toothbrushing=tannpuss, brushing teeth=tannpuss, brush teeth=tannpuss,
    toothache=tannverk, caries=karies, tooth decay=karies, cavities=hull i tennene, filling=tannfylling,
    fillings=tannfyllinger, dentures=proteser, denture=protese, dental materials=tannmaterialer, mercury=kvikksølv,
    side effect=bivirkning, side effects=bivirkninger, adverse reaction=bivirkning, dental
    anxiety=tannbehandlingsangst, dental phobia=tannlegeskrekk, fear of dentist=tannlegeskrekk,
    orthodontics=kjeveortopedi, oral surgery=oral kirurgi, general anaesthesia=narkose, general anesthesia=narkose,
    anaesthesia=narkose, anesthesia=narkose, elderly=eldre, older people=eldre, older adults=eldre, old
    people=eldre, senior citizens=eldre, frail=skrøpelig, frailty=skrøpelighet, frail elderly=skrøpelige eldre,
    resident=beboer, residents=beboere, patient safety=pasientsikkerhet, patients=pasienter, service user=bruker,
    service users=brukere, user=bruker, users=brukere, user involvement=brukermedvirkning,
    participation=medvirkning, inhabitants=innbyggere, citizens=innbyggere, population=befolkning, dementia=demens,
    person with dementia=person med demens, young onset dementia=yngre personer med demens, memory
    loss=hukommelsessvikt, memory problems=hukommelsessvikt, memory team=hukommelsesteam, forgetful=glemsk,
    confused=forvirret, confusion=forvirring, wandering=vandring, agitation=uro, agitated=urolig, restless=urolig,
    restlessness=uro, aggression=aggresjon, acting out=utagering, challenging behaviour=utfordrende atferd,
    challenging behavior=utfordrende atferd, behaviour=atferd, behavior=atferd, behaviour problems=atferdsvansker,
    behavior problems=atferdsvansker, difficult behaviour=utfordrende atferd, difficult behavior=utfordrende atferd,
    screaming=roping, shouting=roping, hitting=slår, hits=slår, kicks=sparker, threaten=true, threatens=truer,
    threats=trusler, threat=trussel, refuse=nekter, refuses=nekter, refusing=nekter, refusal=motsetter seg,
    resist=motsetter seg, resists=motsetter seg, resisting=motsetter seg, restraint=tvang, restraints=tvang,
    coercion=tvang, compulsory=tvungen, involuntary=ufrivillig, use of force=tvang og makt, consent=samtykke,
    capacity to consent=samtykkekompetanse, decision-making capacity=samtykkekompetanse, guardian=verge,
    guardianship=vergemål, locked doors=låste dører, locked door=låst dør, patient rights=pasientrettigheter,
    rights=rettigheter, law=lov, legislation=lovverk, regulation=forskrift, regulations=forskrifter,
    confidentiality=taushetsplikt, duty of confidentiality=taushetsplikt, privacy=personvern, ethics=etikk,
    ethical=etisk, ethical dilemma=etisk dilemma, ethical reflection=etisk refleksjon, dignity=verdighet,
    respectful=respektfull, bedsore=trykksår, bedsores=trykksår, pressure ulcer=trykksår, pressure ulcers=trykksår,
    pressure sore=trykksår, pressure sores=trykksår, wound=sår, wounds=sår, wound care=sårstell, falls=fall,
    falling=fall, fall prevention=fallforebygging, risk of falling=fallrisiko, hip fracture=hoftebrudd,
    fracture=brudd, balance training=balansetrening, strength training=styrketrening, exercise=trening,
    exercises=øvelser, physical activity=fysisk aktivitet, stroke=hjerneslag, brain injury=hjerneskade, head
    injury=hodeskade, heart failure=hjertesvikt, heart disease=hjertesykdom, blood pressure=blodtrykk, vital
    signs=vitale tegn, deterioration=forverring, deteriorating=forverret tilstand, getting worse=forverring,
    observation skills=observasjonskompetanse, chronic=kronisk, chronic illness=kronisk sykdom, chronic
    disease=kronisk sykdom, illness=sykdom, disease=sykdom, diseases=sykdommer, sick=syk, sick leave=sykefravær,
    sickness absence=sykefravær, health=helse, healthcare=helsetjeneste, health care=helsetjeneste, health
    services=helsetjenester, health and care=helse og omsorg, primary care=primærhelsetjeneste, primary health
    care=primærhelsetjeneste, specialist care=spesialisthelsetjeneste, care=omsorg, care services=omsorgstjenester,
    elderly care=eldreomsorg, elder care=eldreomsorg, eldercare=eldreomsorg, caring=omsorg, nursing=sykepleie,
    treatment=behandling, treat=behandle, diagnosis=diagnose, examination=undersøkelse, assessment=kartlegging,
    assess=kartlegge, assessment tool=kartleggingsverktøy, survey=undersøkelse, youth survey=ungdomsundersøkelse,
    questionnaire=spørreskjema, checklist=sjekkliste, template=mal, tool=verktøy, tools=verktøy, toolkit=verktøy,
    cancer=kreft, cancer care=kreftomsorg, cancer patient=kreftpasient, cancer patients=kreftpasienter, cancer
    coordinator=kreftkoordinator, palliative=lindrende, palliative care=lindrende behandling, end of life=livets
    slutt, end-of-life=livets slutt, end-of-life care=omsorg ved livets slutt, dying=døende, dying patient=døende,
    death=død, dead=død, died=døde, pain=smerte, pain relief=smertelindring, pain management=smertelindring,
    nausea=kvalme, symptom relief=symptomlindring, advance care planning=forhåndssamtale, grief=sorg, grieving=sorg,
    bereaved=etterlatte, bereavement=sorg, nutrition=ernæring, malnutrition=underernæring, malnourished=underernært,
    undernutrition=underernæring, diet=kosthold, food=mat, meal=måltid, meals=måltider, meal times=måltider,
    mealtimes=måltider, eating=spise, eat=spise, not eating=spiser for lite, appetite=appetitt, weight loss=vekttap,
    losing weight=vekttap, obesity=fedme, swallowing=svelging, swallowing problems=dysfagi, swallowing
    difficulties=dysfagi, dysphagia=dysfagi, medication=legemidler, medications=legemidler, medicine=medisin,
    medicines=medisiner, drugs=rusmidler, prescription=resept, prescribing=forskrivning, prescribe=forskrive,
    medication review=legemiddelgjennomgang, medication management=legemiddelhåndtering, medication
    handling=legemiddelhåndtering, medication error=feilmedisinering, medication errors=feilmedisinering,
    polypharmacy=polyfarmasi, too many medicines=for mange medisiner, painkillers=smertestillende, sleeping
    pills=sovetabletter, pharmacy=apotek, pharmacist=farmasøyt, antibiotics=antibiotika, antibiotic=antibiotika,
    antibiotic resistance=antibiotikaresistens, antimicrobial resistance=resistens, infection=infeksjon,
    infections=infeksjoner, infection control=smittevern, infection prevention=smittevern, urinary tract
    infection=urinveisinfeksjon, bladder infection=urinveisinfeksjon, respiratory infection=luftveisinfeksjon,
    outbreak=utbrudd, hand hygiene=håndhygiene, hand washing=håndhygiene, contagious=smittsom, vaccine=vaksine,
    vaccines=vaksiner, vaccination=vaksinasjon, immunisation=vaksinasjon, immunization=vaksinasjon, alternative
    medicine=alternativ behandling, complementary medicine=alternativ behandling, herbal medicine=urter,
    herbs=urter, supplements=kosttilskudd, dietary supplements=kosttilskudd, mental health=psykisk helse, mental
    illness=psykisk sykdom, mental disorder=psykisk lidelse, mental disorders=psykiske lidelser, mental health
    problems=psykiske plager, mental health care=psykisk helsevern, mental health services=psykiske helsetjenester,
    anxiety=angst, anxious=engstelig, worried=bekymret, worry=bekymring, worries=bekymringer, concern=bekymring,
    concerned=bekymret, concerns=bekymringer, fear=frykt, afraid=redd, scared=redd, sad=trist, sadness=tristhet,
    depressed=deprimert, lonely=ensom, loneliness=ensomhet, isolation=isolasjon, burnout=utbrenthet, burned
    out=utbrent, exhausted=utslitt, tired=sliten, sleep problems=søvnvansker, sleep=søvn, insomnia=søvnvansker,
    angry=sint, anger=sinne, anger management=sinnemestring, eating disorder=spiseforstyrrelse, eating
    disorders=spiseforstyrrelser, psychosis=psykose, hallucinations=hallusinasjoner, hearing voices=stemmehøring,
    personality disorder=personlighetsforstyrrelse, bipolar disorder=bipolar lidelse, obsessive-compulsive
    disorder=tvangslidelse, compulsions=tvangslidelse, self-harm=selvskading, self harm=selvskading,
    self-injury=selvskading, cutting=selvskading, suicide=selvmord, suicidal=selvmordsfare, suicidal
    thoughts=selvmordstanker, suicide attempt=selvmordsforsøk, suicide risk=selvmordsfare, suicide
    prevention=selvmordsforebygging, suicidal ideation=selvmordstanker, safety plan=sikkerhetsplan,
    trauma-informed=traumebevisst, trauma-informed care=traumebevisst omsorg, traumatised=traumatisert,
    traumatized=traumatisert, posttraumatic stress=posttraumatisk stress, crisis=krise, crisis team=kriseteam,
    disaster=katastrofe, accident=ulykke, accidents=ulykker, debriefing=oppfølgingssamtale, preparedness=beredskap,
    emergency preparedness=beredskap, contingency plan=beredskapsplan, risk assessment=risikovurdering, risk
    analysis=risikoanalyse, risk=risiko, vulnerability=sårbarhet, vulnerable=sårbar, violence=vold,
    violent=voldelig, domestic violence=vold i nære relasjoner, intimate partner violence=partnervold, partner
    violence=partnervold, family violence=vold i nære relasjoner, abuse=overgrep, abused=utsatt for overgrep,
    abuser=overgriper, child abuse=barnemishandling, elder abuse=vold mot eldre, sexual abuse=seksuelle overgrep,
    sexual assault=seksuelle overgrep, sexual violence=seksuell vold, rape=voldtekt, raped=voldtatt, victim=offer,
    victims=ofre, survivor=overlevende, survivors=utsatte, perpetrator=voldsutøver, perpetrators=voldsutøvere,
    shelter=krisesenter, women's shelter=krisesenter, crisis centre=krisesenter, crisis center=krisesenter, sexual
    assault centre=overgrepsmottak, sexual assault center=overgrepsmottak, harassment=trakassering, sexual
    harassment=seksuell trakassering, honour-based violence=æresrelatert vold, honor-based violence=æresrelatert
    vold, honour violence=æresrelatert vold, honor violence=æresrelatert vold, forced marriage=tvangsekteskap,
    social control=negativ sosial kontroll, female genital mutilation=kjønnslemlestelse, genital
    mutilation=kjønnslemlestelse, circumcision=omskjæring, human trafficking=menneskehandel,
    trafficking=menneskehandel, prostitution=prostitusjon, sex work=prostitusjon, sex worker=selger sex, sex
    workers=selger sex, selling sex=selger sex, exploitation=utnytting, radicalisation=radikalisering,
    radicalization=radikalisering, extremism=ekstremisme, torture=tortur, police=politi, prison=fengsel,
    crime=kriminalitet, substance use=rus, substance abuse=rusmisbruk, substance misuse=rusmisbruk, drug
    abuse=rusmisbruk, drug use=rusmiddelbruk, drug user=rusavhengig, drug users=personer med rusproblemer, drug
    addict=rusavhengig, drug problems=rusproblemer, drug addiction=rusavhengighet, addiction=avhengighet,
    addicted=avhengig, addict=rusavhengig, drunk=beruset, drinking=drikking, drinks too much=drikker for mye,
    alcohol=alkohol, alcohol use=alkoholbruk, alcohol abuse=alkoholmisbruk, drinking problem=alkoholproblem,
    overdose prevention=overdoseforebygging, naloxone=nalokson, harm reduction=skadereduksjon, withdrawal=abstinens,
    relapse=tilbakefall, smoking=røyking, tobacco=tobakk, vaping=vape, weed=cannabis, narcotics=narkotika, illegal
    drugs=narkotika, gambling=pengespill, gambling addiction=spilleavhengighet, gambling problems=spilleproblemer,
    video games=dataspill, debt=gjeld, low threshold=lavterskel, low-threshold=lavterskel, outreach=oppsøkende
    arbeid, outreach work=oppsøkende arbeid, outreach team=uteteam, motivational interviewing=motiverende intervju,
    dual diagnosis=rop-lidelser, homeless=bostedsløs, homelessness=bostedsløs, housing=bolig, accommodation=bolig,
    supported housing=booppfølging, employment=arbeid, unemployed=arbeidsledig, supported employment=individuell
    jobbstøtte, job specialist=jobbspesialist, peer support=likepersoner, peer worker=erfaringskonsulent, peer
    workers=erfaringskonsulenter, lived experience=erfaringskompetanse, user experience=brukererfaring, child=barn,
    children=barn, kids=barn, toddler=småbarn, toddlers=småbarn, infant=spedbarn, infants=spedbarn, babies=spedbarn,
    newborn=nyfødt, newborns=nyfødte, small children=småbarn, young children=småbarn, preschool=barnehage,
    teenager=tenåring, teenagers=tenåringer, teens=ungdom, adolescent=ungdom, adolescents=ungdom,
    adolescence=ungdomstid, youth=ungdom, young people=ungdom, young adults=unge voksne, adult=voksen,
    adults=voksne, girl=jente, girls=jenter, boy=gutt, boys=gutter, woman=kvinne, women=kvinner, family=familie,
    families=familier, parent=forelder, parents=foreldre, parenting=foreldreveiledning, parental
    guidance=foreldreveiledning, parenting support=foreldrestøtte, parenting course=foreldrekurs, mother=mor,
    father=far, brother=bror, sister=søster, sibling=søsken, siblings=søsken, single parent=aleneforelder,
    spouse=ektefelle, husband=ektemann, wife=kone, divorce=samlivsbrudd, next of kin=pårørende, relatives=pårørende,
    family members=pårørende, bedridden=sengeliggende, child welfare=barnevern, child protection=barnevern, child
    welfare services=barnevernstjeneste, foster care=fosterhjem, foster home=fosterhjem, foster homes=fosterhjem,
    foster parents=fosterforeldre, foster child=fosterbarn, foster children=fosterbarn, orphan=foreldreløs,
    neglect=omsorgssvikt, neglected=omsorgssvikt, child neglect=omsorgssvikt, report of concern=bekymringsmelding,
    notification of concern=bekymringsmelding, duty to report=meldeplikt, mandatory reporting=meldeplikt,
    kindergarten=barnehage, kindergartens=barnehager, nursery=barnehage, nursery school=barnehage,
    daycare=barnehage, preschool teacher=barnehagelærer, kindergarten teacher=barnehagelærer, school=skole,
    schools=skoler, primary school=grunnskole, elementary school=barneskole, secondary school=ungdomsskole, high
    school=videregående skole, upper secondary=videregående, after-school care=sfo, college=høyskole, teacher=lærer,
    teachers=lærere, headteacher=rektor, head teacher=rektor, principal=rektor, pupil=elev, pupils=elever,
    classroom=klasserom, school absence=skolefravær, school refusal=skolevegring, absence=fravær, truancy=skulk,
    dropout=frafall, dropping out=frafall, bullying=mobbing, bullied=mobbet, cyberbullying=nettmobbing,
    exclusion=utenforskap, school health service=skolehelsetjeneste, school health services=skolehelsetjeneste,
    school environment=skolemiljø, learning difficulties=lærevansker, reading difficulties=lesevansker, language
    delay=språkvansker, language difficulties=språkvansker, pregnant=gravid, pregnancy=svangerskap, pregnant
    women=gravide, birth=fødsel, childbirth=fødsel, postnatal=barsel, postpartum=barsel, postnatal
    depression=barseldepresjon, postpartum depression=barseldepresjon, postnatal care=barselomsorg,
    breastfeeding=amming, breast-feeding=amming, breast feeding=amming, breastfeed=amme, breast milk=brystmelk,
    breastfeeding support=ammeveiledning, infant formula=morsmelkerstatning, attachment=tilknytning,
    bonding=tilknytning, contraception=prevensjon, birth control=prevensjon, sexuality=seksualitet, sexual
    health=seksuell helse, sex education=seksualundervisning, gender identity=kjønnsidentitet, puberty=pubertet,
    immigrant=innvandrer, immigrants=innvandrere, migrants=innvandrere, migration=migrasjon, migrant
    health=migrasjonshelse, refugee=flyktning, refugees=flyktninger, asylum seeker=asylsøker, asylum
    seekers=asylsøkere, asylum centre=asylmottak, asylum center=asylmottak, reception centre=asylmottak, reception
    center=asylmottak, unaccompanied minors=enslige mindreårige, resettlement=bosetting, settlement=bosetting,
    minority=minoritet, minorities=minoriteter, ethnic minority=minoritetsbakgrunn, ethnic minorities=minoriteter,
    minority background=minoritetsbakgrunn, foreign=utenlandsk, foreign background=innvandrerbakgrunn,
    multicultural=flerkulturell, cultural competence=kulturforståelse, cultural understanding=kulturforståelse,
    cultural differences=kulturforskjeller, culture=kultur, interpreter=tolk, interpreters=tolker,
    interpreting=tolking, interpretation=tolking, language=språk, language barrier=språkbarriere, language
    barriers=språkbarriere, norwegian=norsk, not speaking norwegian=snakker ikke norsk, sami people=samer,
    indigenous=urfolk, indigenous people=urfolk, discrimination=diskriminering, racism=rasisme,
    equality=likestilling, spiritual=åndelig, spiritual care=åndelig omsorg, disability=funksjonsnedsettelse,
    disabilities=funksjonsnedsettelser, disabled=funksjonshemmet, handicapped=funksjonshemmet, intellectual
    disability=utviklingshemming, intellectual disabilities=utviklingshemming, learning
    disability=utviklingshemming, learning disabilities=utviklingshemming, developmental
    disability=utviklingshemming, developmentally disabled=utviklingshemmede, autism=autisme, autistic=autisme,
    wheelchair=rullestol, hearing=hørsel, hearing loss=hørselstap, deaf=døv, visual impairment=synshemming,
    eyesight=syn, rehabilitation=rehabilitering, reablement=hverdagsrehabilitering, everyday
    rehabilitation=hverdagsrehabilitering, coping=mestring, cope=mestre, life skills=livsmestring,
    empowerment=mestring, self-determination=selvbestemmelse, autonomy=selvbestemmelse, independence=selvstendighet,
    independent=selvstendig, quality of life=livskvalitet, everyday life=hverdag, daily life=hverdag,
    activities=aktiviteter, meaningful activity=meningsfull aktivitet, singing=sang, dancing=dans, theatre=teater,
    theater=teater, sensory garden=sansehage, volunteer=frivillig, volunteers=frivillige, volunteering=frivillighet,
    voluntary organisation=frivillig organisasjon, voluntary organization=frivillig organisasjon, user
    organisation=brukerorganisasjon, user organization=brukerorganisasjon, welfare technology=velferdsteknologi,
    assistive technology=velferdsteknologi, technology=teknologi, safety alarm=trygghetsalarm, personal
    alarm=trygghetsalarm, medicine dispenser=medisindispenser, remote monitoring=digital hjemmeoppfølging,
    telemedicine=avstandsoppfølging, telehealth=digital hjemmeoppfølging, video consultation=videokonsultasjon,
    ehealth=e-helse, guidance=veiledning, supervision=veiledning, supervisor=veileder, mentor=veileder,
    mentoring=veiledning, counselling=rådgivning, counseling=rådgivning, coaching=veiledning, advice=råd,
    advisor=rådgiver, adviser=rådgiver, consultation=konsultasjon, training=opplæring, in-house
    training=internundervisning, on-the-job training=opplæring på arbeidsplassen, education=utdanning, further
    education=videreutdanning, continuing education=etterutdanning, teaching=undervisning, teach=undervise,
    lecture=foredrag, speaker=foredragsholder, course=kurs, courses=kurs, online course=nettkurs,
    e-learning=e-læring, elearning=e-læring, workshop=verksted, conference=konferanse, gathering=samling,
    simulation=simulering, simulation training=simuleringstrening, skills training=ferdighetstrening, role
    play=rollespill, skills=ferdigheter, competence=kompetanse, competency=kompetanse, competence
    development=kompetanseutvikling, competence building=kompetansebygging, upskilling=kompetanseheving, competence
    plan=kompetanseplan, knowledge=kunnskap, learn=lære, learning=læring, learning network=læringsnettverk,
    network=nettverk, networks=nettverk, experience=erfaring, experiences=erfaringer, sharing
    experience=erfaringsdeling, research=forskning, researcher=forsker, researchers=forskere,
    evidence=kunnskapsgrunnlag, evidence-based=kunnskapsbasert, evidence-based practice=kunnskapsbasert praksis,
    best practice=beste praksis, literature search=litteratursøk, literature review=kunnskapsoppsummering,
    systematic review=kunnskapsoppsummering, guidelines=retningslinjer, guideline=retningslinje,
    procedure=prosedyre, procedures=prosedyrer, routine=rutine, routines=rutiner, protocol=prosedyre,
    implementation=implementering, implement=innføre, implementing=innføre, introduce=innføre,
    improvement=forbedring, improve=forbedre, improving=forbedre, quality=kvalitet, quality
    improvement=kvalitetsforbedring, quality indicators=kvalitetsindikatorer, quality assurance=kvalitetssikring,
    evaluation=evaluering, evaluate=evaluere, inspection=tilsyn, audit=tilsyn, non-compliance=lovbrudd,
    deviation=avvik, deviations=avvik, incident=hendelse, incidents=hendelser, adverse event=uønsket hendelse,
    adverse events=uønskede hendelser, complaint=klage, complaints=klager, mistake=feil, mistakes=feil,
    safety=sikkerhet, unsafe=utrygg, security=sikkerhet, staffing=bemanning, understaffed=lav bemanning, staff
    shortage=personellmangel, shortage=mangel, nurse shortage=sykepleiermangel, doctor shortage=legemangel, lack
    of=mangler, recruitment=rekruttering, recruit=rekruttere, recruiting=rekruttere, retention=beholde ansatte,
    retain=beholde, hiring=rekruttere, task sharing=oppgavedeling, task shifting=oppgavedeling, skill
    mix=oppgavedeling, shifts=vakter, shift work=turnus, night shift=nattevakt, full-time=heltid, part-time=deltid,
    substitute=vikar, temporary staff=vikarer, summer temps=ferievikarer, workload=arbeidsbelastning,
    funding=finansiering, grant=tilskudd, grants=tilskudd, grant application=søknad om tilskudd, application=søknad,
    applications=søknader, apply=søke, apply for funding=søke midler, cost=kostnad, costs=kostnader, free of
    charge=gratis, economy=økonomi, finances=økonomi, priorities=prioritering, prioritise=prioritere,
    prioritize=prioritere, priority=prioritering, planning=planarbeid, action plan=handlingsplan, decision
    support=beslutningsstøtte, decision=beslutning, decisions=beslutninger, politicians=politikere,
    politician=politiker, restructuring=omstilling, reorganisation=omorganisering, reorganization=omorganisering,
    organise=organisere, organize=organisere, organisation=organisasjon, organization=organisasjon,
    innovation=innovasjon, development=utvikling, develop=utvikle, service development=tjenesteutvikling,
    services=tjenester, service=tjeneste, project=prosjekt, projects=prosjekter, pilot project=pilotprosjekt, public
    health=folkehelse, prevention=forebygging, prevent=forebygge, preventing=forebygge, preventive=forebyggende,
    health promotion=helsefremmende, early intervention=tidlig innsats, early detection=tidlig oppdagelse,
    detect=oppdage, discover=oppdage, identify=oppdage, inequality=ulikhet, social inequality=sosial ulikhet,
    poverty=fattigdom, living conditions=levekår, lifestyle=levevaner, cooperation=samarbeid,
    co-operation=samarbeid, collaboration=samarbeid, collaborate=samarbeide, cooperate=samarbeide,
    interdisciplinary=tverrfaglig, multidisciplinary=tverrfaglig, cross-sectoral=tverrsektoriell,
    coordination=koordinering, coordinator=koordinator, coordinate=koordinere, individual plan=individuell plan,
    care plan=tiltaksplan, care pathway=pakkeforløp, patient pathway=pasientforløp, referral=henvisning,
    refer=henvise, follow-up=oppfølging, follow up=oppfølging, documentation=dokumentasjon, record
    keeping=journalføring, medical record=journal, patient record=pasientjournal, electronic health
    record=elektronisk pasientjournal, report=rapport, brochure=brosjyre, leaflet=brosjyre, handbook=håndbok,
    communication=kommunikasjon, communicate=kommunisere, conversation=samtale, conversations=samtaler, difficult
    conversations=vanskelige samtaler, talk=snakke, talking=snakke, talking with children=samtaler med barn, talk to
    children=snakke med barn, listening=lytte, meeting=møte, meetings=møter, help=hjelp, helping=hjelpe,
    support=støtte, supporting=støtte, need=trenger, needs=behov, we need=vi trenger, want=ønsker, wish=ønsker,
    looking for=leter etter, who can help=hvem kan hjelpe, how=hvordan, what=hva, where=hvor, why=hvorfor, when=når,
    which=hvilken, with=med, without=uten, many=mange, several=flere, people=mennesker,
    person-centred=personsentrert, person-centered=personsentrert, person-centred care=personsentrert omsorg,
    person-centered care=personsentrert omsorg, manage=håndtere, deal with=håndtere, understand=forstå,
    understanding=forståelse, struggle=strever, struggles=strever, struggling=strever, difficult=vanskelig,
    difficulties=vansker, problems=problemer, challenge=utfordring, challenges=utfordringer,
    challenging=utfordrende, question=spørsmål, questions=spørsmål, responsibility=ansvar, responsible=ansvarlig,
    contact person=kontaktperson, home=hjem, shower=dusj, personal hygiene=personlig hygiene,
    incontinence=inkontinens, asthma=astma, epilepsy=epilepsi, dizzy=svimmel, fever=feber, bleeding=blødning,
    shame=skam, trust=tillit, relationship=relasjon, relationships=relasjoner, friend=venn, friends=venner,
    neighbour=nabo, neighbor=nabo, local community=lokalsamfunn, community=lokalsamfunn, website=nettside, digital
    course=digitalt kurs, general practitioners=fastleger, child psychiatry=barnepsykiatri, online
    abuse=nettovergrep, social media=sosiale medier, pornography=pornografi, self-esteem=selvfølelse, self
    esteem=selvfølelse, resilience=motstandskraft, tantrums=raserianfall, nurses' aide=helsefagarbeider, nursing
    aide=helsefagarbeider, nurse's aide=helsefagarbeider, sami elderly=samiske eldre, disabled child=barn med
    funksjonsnedsettelse, disabled children=barn med funksjonsnedsettelse, resident with dementia=beboer med demens,
    teamwork=samarbeid, handover=overføring, onboarding=opplæring av nyansatte, induction=opplæring av nyansatte,
    foster family=fosterhjem, bullied child=mobbing, trauma=traumer, whistleblowing=varsling
    """
}
