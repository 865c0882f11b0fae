/// What was asked for has another address now. Thrown where a page is made, so that any page may lead on.
struct PageMove: Error {
  /// An address of the site, as links have it.
  let location: String
}
