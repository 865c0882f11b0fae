// Written by Scripts/generate-proto.

import TreffProtocol

extension Municipality {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      number: source.text("number"), name: source.text("name"), otherNames: source.texts("other_names"),
      county: source.optional { .sample(&$0) }, latitude: source.double(5), longitude: source.double(6))
  }
}
