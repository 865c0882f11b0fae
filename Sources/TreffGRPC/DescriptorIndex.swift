internal import TreffProtocol

/// The published files by their names and by what they declare, for server reflection.
struct DescriptorIndex: Sendable {
  private struct File {
    /// A packed `google.protobuf.FileDescriptorProto`.
    var bytes: [UInt8]
    var imports: [String]
  }

  /// The services, by name.
  let services: [String]
  private let files: [String: File]
  private let fileNames: [String: String]

  /// - Parameter set: a packed `google.protobuf.FileDescriptorSet`; it is ours, and read without distrust.
  init(_ set: [UInt8]) {
    var services: [String] = []
    var files: [String: File] = [:]
    var fileNames: [String: String] = [:]
    // Numbers are those of google/protobuf/descriptor.proto.
    for file in PackedFields(set)[1] {
      let fields = PackedFields(file)
      let name = fields.text(1)
      let package = fields.text(2)
      files[name] = File(
        bytes: Array(file), imports: fields[3].map { String(decoding: $0, as: UTF8.self) })
      var symbols: [String] = []
      for service in fields[6].map(PackedFields.init) {
        let path = "\(package).\(service.text(1))"
        services.append(path)
        symbols += [path] + service[2].map { "\(path).\(PackedFields($0).text(1))" }
      }
      for message in fields[4] { symbols += Self.symbols(ofMessage: PackedFields(message), in: package) }
      for enumeration in fields[5] {
        symbols += Self.symbols(ofEnumeration: PackedFields(enumeration), in: package)
      }
      for symbol in symbols { fileNames[symbol] = name }
    }
    self.services = services.sorted()
    self.files = files
    self.fileNames = fileNames
  }

  /// What reflection says to a question.
  func answer(to question: ReflectionRequest.Question?) -> ReflectionResponse.Answer {
    switch question {
    case .listServices: return .services(services)
    case .fileByFilename(let name):
      return files[name] == nil ? .failure(.notFound, "no such file") : .files(filesNeeded(by: name))
    case .fileContainingSymbol(let symbol):
      guard let name = fileNames[symbol] else { return .failure(.notFound, "no such symbol") }
      return .files(filesNeeded(by: name))
    case .fileContainingExtension, .allExtensionNumbersOfType:
      return .failure(.notFound, "no message here has extensions")
    case nil: return .failure(.invalidArgument, "the request asks nothing that is known")
    }
  }

  /// A file and all that it imports, itself first.
  private func filesNeeded(by name: String) -> [[UInt8]] {
    var names = [name]
    var index = 0
    while index < names.count {
      names += files[names[index]]?.imports.filter { !names.contains($0) } ?? []
      index += 1
    }
    return names.compactMap { files[$0]?.bytes }
  }

  private static func symbols(ofMessage message: PackedFields, in scope: String) -> [String] {
    let path = "\(scope).\(message.text(1))"
    let members = (message[2] + message[8]).map { "\(path).\(PackedFields($0).text(1))" }
    return [path] + members
      + message[3].flatMap { symbols(ofMessage: PackedFields($0), in: path) }
      + message[4].flatMap { symbols(ofEnumeration: PackedFields($0), in: path) }
  }

  /// Values stand beside their enum, not inside it.
  private static func symbols(ofEnumeration enumeration: PackedFields, in scope: String) -> [String] {
    ["\(scope).\(enumeration.text(1))"] + enumeration[2].map { "\(scope).\(PackedFields($0).text(1))" }
  }
}
