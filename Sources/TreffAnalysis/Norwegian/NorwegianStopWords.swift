extension StopWords {
  /// The Snowball project's Norwegian list, 176 words of both standards (BSD licence), as PostgreSQL ships it too.
  ///
  /// Taken whole: a list that others use makes our numbers comparable with theirs.
  public static let snowballNorwegian = StopWords(
    list: """
      og i jeg det at en et den til er som på de med han av ikke ikkje der så var meg seg men ett
      har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor
      eller hva skal selv sjøl her alle vil bli ble blei blitt kunne inn når være kom noen noe ville
      dere som deres kun ja etter ned skulle denne for deg si sine sitt mot å meget hvorfor dette
      disse uten hvordan ingen din ditt blir samme hvilken hvilke sånn inni mellom vår hver hvem
      vors hvis både bare enn fordi før mange også slik vært være båe begge siden dykk dykkar dei
      deira deires deim di då eg ein eit eitt elles honom hjå ho hoe henne hennar hennes hoss hossen
      ikkje ingi inkje korleis korso kva kvar kvarhelst kven kvi kvifor me medan mi mine mykje no
      nokon noka nokor noko nokre si sia sidan so somt somme um upp vere vore verte vort varte vart
      """)

  /// The Snowball list and the words that hold a request together in either standard: asking, needing, wishing,
  /// greeting. They stand in nearly every need and tell none from another; "hos" and "får" are simply missing from
  /// Snowball's list.
  public static let norwegian = StopWords(
    snowballNorwegian.words.union(
      StopWords(
        list: """
          hos får få fikk fekk fått må måtte måtta kommer kjem kommet gir gjev gi gjør gjer gjøre gjere gjort
          trenger treng trengte trengst behøver ønsker ønskjer ønske ønskje lurer finnes finst fins noen nokon andre
          litt veldig mer meir mest gjerne bør burde burde går gå tar tek ta hei hilsen helsing vennlig venleg mvh takk
          dag god vet veit også òg igjen nå no like ganske
          """
      ).words))
}
