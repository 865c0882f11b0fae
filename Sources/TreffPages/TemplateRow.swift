internal import Mustache

/// A row of a long list. It answers itself what a template looks up in it: to take apart each of some hundred rows would take
/// a fifth of a page's time. A test holds its names to its properties.
protocol TemplateRow: MustacheParent {}

extension TemplateRow {
  /// What a template is told of a value that may be missing: a nil would have its name looked for further out.
  func told(_ value: (some Any)?) -> Any {
    if let value { value } else { false }
  }
}
