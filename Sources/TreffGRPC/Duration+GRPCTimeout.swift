extension Duration {
  /// Reads a `grpc-timeout`: one to eight digits and a unit, as `200m`; nil for anything else, which is passed over.
  init?(grpcTimeout text: String) {
    guard (2...9).contains(text.utf8.count), let unit = text.utf8.last,
      text.utf8.dropLast().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int64(text.dropLast())
    else { return nil }
    switch unit {
    case UInt8(ascii: "H"): self = .seconds(count * 3_600)
    case UInt8(ascii: "M"): self = .seconds(count * 60)
    case UInt8(ascii: "S"): self = .seconds(count)
    case UInt8(ascii: "m"): self = .milliseconds(count)
    case UInt8(ascii: "u"): self = .microseconds(count)
    case UInt8(ascii: "n"): self = .nanoseconds(count)
    default: return nil
    }
  }
}
