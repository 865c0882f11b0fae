internal import TreffCatalogue

/// What a template shows. Its properties are what the template may name.
protocol Page {
  /// The template's file, without its ending.
  static var template: String { get }
  /// What the page's heading says.
  var title: String { get }
  /// What the window is called; as the heading, where there is no more to tell.
  var windowTitle: String { get }
  /// 200 where all is well.
  var status: Int { get }
  /// Whether its address may stand in others' logs and histories: not where a need is in it.
  var isPublic: Bool { get }
  /// What the same page in another language is to be asked with.
  var parameters: [(name: String, value: String)] { get }
}

extension Page {
  var windowTitle: String { title }
  var status: Int { 200 }
  var isPublic: Bool { true }
  var parameters: [(name: String, value: String)] { [] }
}
