internal import Mustache

/// A struct as templates look things up in it: its properties by name. Mustache would look through them all for every name,
/// and through those of every object around it, which takes many times as long as the rest of a page.
struct TemplateObject: MustacheParent {
  private let properties: [String: Any]

  /// Takes a struct apart, and those in it.
  init(_ object: Any) { self.init(Mirror(reflecting: object)) }

  private init(_ mirror: Mirror) {
    var properties: [String: Any] = [:]
    for (name, value) in mirror.children {
      if let name { properties[name] = Self.value(value) }
    }
    self.properties = properties
  }

  func child(named name: String) -> Any? { properties[name] }

  private static func value(_ value: Any) -> Any {
    switch value {
    // Casts to protocols cost most where they fail, so types are named.
    case is String, is Bool, is Int, is PageTexts, is MustacheTemplate: return value
    default:
      let mirror = Mirror(reflecting: value)
      switch mirror.displayStyle {
      case .struct: return TemplateObject(mirror)
      case .collection:
        if let rows = value as? [any TemplateRow] { return rows }
        return mirror.children.map { Self.value($0.value) }
      // Nothing is told of one that is nil; its name is not looked for further out either.
      case .optional: return mirror.children.first.map { Self.value($0.value) } ?? false
      default: return value
      }
    }
  }
}
