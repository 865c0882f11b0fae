import Foundation

/// A file of settings: one JSON object, a setting a key.
struct ConfigurationFile {
  /// The path, as it was given.
  let path: String
  /// What it sets; nothing that a problem was found with.
  private(set) var values: [ServeSetting: String] = [:]
  /// Everything in it that cannot be followed, in the order of keys.
  private(set) var problems: [SettingProblem] = []

  /// Reads a file.
  /// - Throws: ``CommandFailure`` where the file cannot be read, or is no object in JSON.
  init(path: String) throws {
    self.path = path
    let content: Data
    do {
      content = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure(
        status: .unavailable,
        message: "the configuration \(path) cannot be read. Check the path and who may read the file.")
    }
    let entries: [String: Value]
    do {
      entries = try JSONDecoder().decode([String: Value].self, from: content)
    } catch {
      throw CommandFailure(
        status: .badData,
        message:
          "the configuration \(path) is no JSON object, as {\"port\": 7420}. Check its commas and quotes."
      )
    }
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      let place = "\(path): \(key)"
      guard let setting = ServeSetting(rawValue: key) else {
        let known = ServeSetting.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(SettingProblem(place: place, found: "an unknown key", expected: "one of \(known)"))
        continue
      }
      if let text = value.text, setting.takes(text) {
        values[setting] = text
      } else {
        problems.append(
          SettingProblem(place: place, found: value.description, expected: "\(setting.values)"))
      }
    }
  }

  /// A value in the file. A number may also stand as a text, as it does in the environment.
  private enum Value: Decodable, CustomStringConvertible {
    case text(String)
    case number(Int)
    case other(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let bool = try? value.decode(Bool.self) {
        self = .other("\(bool)")
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else if let number = try? value.decode(Double.self) {
        self = .other("\(number)")
      } else {
        self = .other(value.decodeNil() ? "null" : "a list or an object")
      }
    }

    var text: String? {
      switch self {
      case .text(let text): text
      case .number(let number): "\(number)"
      case .other: nil
      }
    }

    var description: String {
      switch self {
      case .text(let text): "\"\(text)\""
      case .number(let number): "\(number)"
      case .other(let description): description
      }
    }
  }
}
