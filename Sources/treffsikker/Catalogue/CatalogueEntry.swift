/// One thing the catalogue knows, as labelled values that can be written for people or for programs.
struct CatalogueEntry {
  /// What sort of thing it is.
  enum Kind: String {
    case centre, offer, concept, municipality, county
    case formerCentre = "former_centre"
    case formerUnit = "former_unit"
  }

  /// A value, told from one that is not known and from one that does not apply.
  enum Value {
    /// There should be one, but the tables do not tell it.
    case unknown
    /// There need not be one, and there is none.
    case none
    case text(String)
    case texts([String])
    case number(Int)
    /// Yes or no for programs, a label for people; nil where another field tells people the same.
    case flag(Bool, label: String?)
    /// A word of the tables for programs, a label for people.
    case code(String, label: String)
    case link(Link)
    case links([Link])
  }

  /// Another thing in the catalogue.
  struct Link {
    let id: String
    let name: String
    /// What to know before following it, in Norwegian.
    var remark: String?
  }

  /// One value with its key for programs and its label for people.
  struct Field {
    let key: String
    let label: String
    let value: Value

    init(_ key: String, _ label: String, _ value: Value) {
      self.key = key
      self.label = label
      self.value = value
    }
  }

  let kind: Kind
  let id: String
  let title: String
  let fields: [Field]
}

extension CatalogueEntry.Value {
  /// A text that should be there; an empty one is unknown.
  static func known(_ text: String?) -> Self { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .unknown }

  /// A text that need not be there.
  static func optional(_ text: String?) -> Self { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none }

  /// A text that people need only see where it differs from another.
  static func text(_ text: String, unless other: String) -> Self { text == other ? .none : .text(text) }
}
