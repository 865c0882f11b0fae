/// A fingerprint as people compare it: sixteen hexadecimal digits.
struct Fingerprint: CustomStringConvertible {
  let value: UInt64

  init(_ value: UInt64) { self.value = value }

  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
