import Configuration
import TreffServer

/// What a server has been told, and by whom: a flag goes before the environment, that before the file, and that before
/// what holds when nobody says anything.
struct ServeConfiguration {
  /// Where a value comes from.
  enum Origin: Equatable, CustomStringConvertible {
    case flag(String)
    case environment(String)
    case file(String)
    case byDefault

    var description: String {
      switch self {
      case .flag(let name): "flag \(name)"
      case .environment(let name): "environment \(name)"
      case .file(let path): "file \(path)"
      case .byDefault: "default"
      }
    }
  }

  /// A setting as it stands; without a value where it is not set.
  struct Entry: Equatable {
    let setting: ServeSetting
    let value: String?
    let origin: Origin
  }

  /// Every setting, in the order in which they are told.
  let entries: [Entry]
  /// Variables that are named as ours are, and mean nothing: often a setting that was misspelled.
  let unknownVariables: [String]

  /// Puts together what was told.
  /// - Parameters:
  ///   - flags: what the command line sets.
  ///   - environment: the process's variables; those that begin with `TREFFSIKKER_` are looked at.
  ///   - file: the configuration file, where one was named.
  ///   - built: the doors of this build; the others are closed unless asked for.
  /// - Throws: ``CommandFailure`` with every problem, wherever it is.
  init(
    flags: [ServeSetting: String], environment: [String: String], file: ConfigurationFile?,
    built: Set<DoorName> = DoorName.built
  ) throws {
    let prefix = "TREFFSIKKER_"
    let ours = environment.filter { $0.key.hasPrefix(prefix) }
    let variables = EnvironmentVariablesProvider(environmentVariables: ours).prefixKeys(with: "treffsikker")
    let named = InMemoryProvider(name: "flags", values: Self.values(flags))
    let written = InMemoryProvider(name: "file", values: Self.values(file?.values ?? [:]))

    var told: [ServeSetting: Entry] = [:]
    var known: Set<String> = []
    var problems: [SettingProblem] = []
    for setting in ServeSetting.allCases {
      let key = AbsoluteConfigKey([setting.rawValue])
      let variable = try variables.value(forKey: key, type: .string)
      known.insert(variable.encodedKey)
      let sources = [
        (Origin.flag(setting.flag), try named.value(forKey: key, type: .string)),
        (.environment(variable.encodedKey), variable),
        (.file(file?.path ?? ""), try written.value(forKey: key, type: .string)),
      ]
      // Wrong values are told even where another source goes before them.
      for (origin, result) in sources {
        guard case .string(let value)? = result.value?.content else { continue }
        if setting.takes(value) {
          told[setting] = told[setting] ?? Entry(setting: setting, value: value, origin: origin)
        } else {
          let place = if case .flag(let name) = origin { name } else { result.encodedKey }
          problems.append(
            SettingProblem(place: place, found: "\"\(value)\"", expected: "\(setting.values)"))
        }
      }
    }
    try Self.check(problems, of: file)
    let hasAddress = told.keys.contains(where: \.isAddress)
    entries = ServeSetting.allCases.map { setting in
      told[setting]
        ?? Entry(
          setting: setting, value: Self.byDefault(setting, hasAddress: hasAddress, built: built),
          origin: .byDefault)
    }
    unknownVariables = ours.keys.filter { !known.contains($0) }.sorted()
  }

  /// The value of a setting; nil where it is not set.
  func value(of setting: ServeSetting) -> String? {
    entries.first { $0.setting == setting }?.value
  }

  /// The value of a setting that is a number.
  func number(of setting: ServeSetting) -> Int? { value(of: setting).flatMap { Int($0) } }

  /// One line a setting: its name, its value and where that comes from.
  var lines: [String] {
    TextTable(
      rows: entries.map { [$0.setting.rawValue, $0.value ?? "-", "\($0.origin)"] }, leftColumnCount: 3
    ).lines
  }

  private static func values(_ values: [ServeSetting: String]) -> [AbsoluteConfigKey: ConfigValue] {
    Dictionary(
      uniqueKeysWithValues: values.map {
        (AbsoluteConfigKey([$0.rawValue]), ConfigValue(.string($1), isSecret: false))
      })
  }

  /// Every door of this build where no address is named; else only those that are.
  private static func byDefault(
    _ setting: ServeSetting, hasAddress: Bool, built: Set<DoorName>
  ) -> String? {
    let limits = ServerLimits()
    func port(_ number: Int, _ door: DoorName) -> String? {
      hasAddress || !built.contains(door) ? nil : "\(number)"
    }
    switch setting {
    case .host: return "127.0.0.1"
    case .port: return port(7420, .framed)
    case .grpcPort: return port(7421, .grpc)
    case .httpPort: return port(7422, .http)
    case .socket, .database, .index: return nil
    case .logLevel: return "info"
    case .connectionCountMax: return "\(limits.connectionCountMax)"
    case .httpRequestsPerSecond: return "1000"
    case .drainNotice: return "\(limits.drainNotice / 1_000_000_000)"
    case .drainGrace: return "\(limits.drainGrace / 1_000_000_000)"
    }
  }

  private static func check(_ problems: [SettingProblem], of file: ConfigurationFile?) throws {
    let all = problems + (file?.problems ?? [])
    guard !all.isEmpty else { return }
    throw CommandFailure(
      status: problems.isEmpty ? .badData : .usage,
      message: all.map(\.description).joined(separator: "\n"))
  }
}
