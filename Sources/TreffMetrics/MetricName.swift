/// Names and labels as Prometheus takes them.
enum MetricName {
  /// A metric's name: letters, digits, `_` and `:`; anything else becomes `_`.
  static func metric(_ name: String) -> String { allowed(name) { $0 == "_" || $0 == ":" } }

  /// `door="grpc",method="…"`, in the order given; empty for none.
  static func labels(_ dimensions: [(String, String)]) -> String {
    dimensions.map { name, value in
      allowed(name) { $0 == "_" } + "=\"" + escaped(value) + "\""
    }.joined(separator: ",")
  }

  private static func allowed(_ name: String, _ isAllowedSign: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      if isDigit && result.isEmpty { result += "_" }
      result.unicodeScalars.append(isDigit || isLetter || isAllowedSign(scalar) ? scalar : "_")
    }
    return result.isEmpty ? "_" : result
  }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
