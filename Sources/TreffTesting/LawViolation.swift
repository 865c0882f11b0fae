/// A law that did not hold, and the input that shows it.
public struct LawViolation: Error, CustomStringConvertible {
  /// The law, as a sentence.
  public let law: String
  /// What broke it.
  public let evidence: String

  /// The law and its evidence.
  public var description: String { "\(law); not so for \(evidence)" }
}

func expect(_ holds: Bool, _ law: String, _ evidence: @autoclosure () -> String) throws(LawViolation) {
  if !holds { throw LawViolation(law: law, evidence: evidence()) }
}
