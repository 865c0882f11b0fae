/// The words that tell whether a name in a text is a place, and whose. All are folded.
enum PlaceCues {
  /// Names of at most so many letters are taken for words: "os", "nes" and "re" stand everywhere.
  static let shortNameLength = 3

  /// Names of municipalities, districts and seats that are everyday words in Norwegian or English, common surnames
  /// or first names. From a reading of the register, not of needs.
  static let namesThatAreWords = words(
    """
    time strand sola klepp sund heim selje skaun stad fjord flora lund bygland våler grue gran hole marker råde
    stange vang kvam valle vinje vega frøya røst loppa øyer kinn sula aure eide berg fjell sande stokke roan frei
    torsken nesset førde rygge leka tinn dale dalen moen sand skei hopen myre myra reine bogen
    straume straumen lena roa rena otta hauge leland sylte bryne solheim birkeland blakstad korgen dokka flisa hov
    sørland kirkebygda kirkebygden kyrkjebygda innbygda rosendal ramberg aksdal lister sogn dalane viken innlandet
    nome luster alver lunner
    """)

  /// Where somebody is: "i Molde".
  static let locatives = words("i på in ved hos for innen within near utenfor utanfor")
  /// Those that stand before words that are names only when the name is written small: "på heim" is no place.
  static let firmLocatives = words("i in fra frå from")
  static let origins = words("fra frå from ifra ifrå")
  /// What leads away from the asker, or beside: another's place.
  static let passing = words(
    """
    til to mot towards toward into mellom between med with via enn som than like utenom unntatt gjennom over
    nabokommunen nabokommunene nabokommunane nabokommuna naboene naboane naboen neighbouring nabokommune
    nabobyen storbyen byen bysykehuset såkalte
    """)
  static let conjunctions = words("og and eller or samt")

  /// Who asks, or where they stand.
  static let askers = words("vi oss her we us me eg jeg meg here hjemme heime ")
  /// Words of whoever asks, anywhere in a sentence.
  static let firstPersons = words("vi oss we us me my our eg jeg meg vår vårt våre min mitt mine")
  /// What people do where they live and work.
  static let dwelling = words(
    """
    er are am jobber jobbar arbeider arbeidar arbeidet work works working worked bor bur live living based located
    ansatt tilsett begynt starta startet nyansatt nytilsett sitter sit holder held hører høyrer skriver skriv
    """)
  /// Whoever lives somewhere need not be the one who asks: "datteren bor i Oslo".
  static let livesElsewhere = words(
    "bor bur bodde budde lives living lived studerer studerte flyttet flytta moved var was gjør gjer sitter sit"
  )
  /// What opens or closes a letter before "fra Vadsø".
  static let closings = words(
    """
    hilsen helsing hilsning helsingar hilsener mvh vh regards greetings sincerely wishes hei hallo heisann hello
    """)
  static let writing = words("skriver skriv ringer ringjer writing calling melder spør henvendelse spørsmål")
  /// Between "I am" and "from X": whoever has moved is no longer there.
  static let movements = words(
    "flyttet flytta flytter flyttar moved kom kommet kome came kommer kjem reiste reist tilbake back")
  /// "ungdommer fra Oslo": not the asker.
  static let others = words(
    """
    pasienter pasientar pasient pasienten patients patient folk people ungdom ungdommer ungdommar elever elevar elev
    brukere brukarar bruker brukar barn children flyktninger flyktningar refugees studenter studentar students
    kolleger kollegaer kollegaar colleagues erfaringer erfaring erfaringar experience experiences eksempel eksempler
    rapport rapporten modell modellen forskere forskarar vikarer vikarar mange noen nokon nokre en ei ein et eit
    familie familier familiar family families dem dei de them jente gutt mann kvinne beboere bebuarar innbyggere
    opplegg opplegget metode metoden tall tal funn erfaringene søkere søkarar
    """)

  /// A place that many come to: who speaks of it need not be from there.
  private static let gatherings = words(
    """
    fagdag fagdagen fagdagar fagdager kurs kurset konferanse konferansen samling samlinga samlingen seminar seminaret
    møte møtet messe messen course conference workshop seminar meeting studium studiet studier nabokommune
    som enn than kolleger kollegaer kollegaar kollegar kollegene kollegaene kollegaane colleagues holdt heldt
    arrangerte nabo naboer brukt prøvd deltok prosjektet modellen
    """)
  private static let institutions = [
    "sykehus", "sjukehus", "universitet", "høgskole", "høgskule", "høyskole", "hospital", "universit",
    "fengsel",
    "direktorat", "sameting", "regjering", "storting", "departement", "kompetansesent", "regionsent",
    "nabokommun",
  ]

  /// Whether "X i Molde" speaks of something that serves or gathers more than Molde.
  static func isPassing(_ head: String) -> Bool {
    gatherings.contains(head) || institutions.contains { head.hasPrefix($0) }
  }

  /// What may follow a name and makes it an institution's: "Vestfold sykehus".
  static func isInstitution(_ word: String) -> Bool { institutions.contains { word.hasPrefix($0) } }

  /// "vi har lest at Alta": it is about others.
  static let hearsay = words("lest hørt sett lese høyrt read heard seen")

  static let units = words(
    """
    kommune kommunen kommuna kommunes kommunens herad heradet fylke fylket fylkeskommune fylkeskommunen
    fylkeskommuna municipality county suohkan gielda gïelte tjïelte komuuni fylkkasuohkan
    """)
  /// "en sund kommune" names none.
  static let articles = words("en ei ein et eit a an the den det ingen hver kvar")
  static let former = words(
    "tidligere tidlegare gamle gammel gamal gammal forhenværende daværende dåverande former old")
  static let helping = words("hjelpe hjelper hjelp bistå støtte rettleie veilede help support assist")

  /// What a municipality does in the first words of a need: "Strand vil ha".
  static let agency = words(
    """
    trenger treng trengte ønsker ønskjer ynskjer vil skal har hadde lurer planlegger planlegg vurderer søker søkjer
    leter leitar mangler manglar bosetter buset bosatte satser satsar sliter slit strever strevar må la fikk fekk fått
    starter startar startet starta bygger byggjer lager lagar jobber arbeider opplever opplev ser skulle ville kan
    needs wants has is would will plans seeks lacks
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
