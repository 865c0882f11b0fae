/// JSON Schemas of what is read and answered.
enum Schema {
  static let text: JSONValue = ["type": "string"]
  static let textOrNull: JSONValue = ["type": ["string", "null"]]
  static let texts: JSONValue = ["type": "array", "items": text]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let number: JSONValue = ["type": "number"]
  static let flag: JSONValue = ["type": "boolean"]

  static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  static func oneOf(_ texts: [String]) -> JSONValue {
    ["type": "string", "enum": .array(texts.map { .string($0) })]
  }

  static func orNull(_ schema: JSONValue) -> JSONValue { ["oneOf": [schema, ["type": "null"]]] }

  /// A schema told of elsewhere in the document.
  static func named(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/\(name)")] }

  /// An object. Readers must expect members that are not named here.
  /// - Parameter optional: members that may be absent.
  static func object(_ members: [String: JSONValue], optional: Set<String> = []) -> JSONValue {
    [
      "type": "object", "properties": .object(members),
      "required": .array(members.keys.filter { !optional.contains($0) }.sorted().map { .string($0) }),
    ]
  }
}

extension JSONValue {
  /// A schema with a sentence on what it is.
  func described(_ description: String) -> JSONValue { adding("description", .string(description)) }
}
