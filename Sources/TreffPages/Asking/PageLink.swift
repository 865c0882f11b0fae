/// A link in a list of such.
struct PageLink {
  let text: String
  let href: String
}
