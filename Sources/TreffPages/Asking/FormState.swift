/// A hidden field, by which a form of a page carries on what was asked.
struct FormState {
  let name: String
  let value: String

  static func all(of asked: AskedNeed) -> [FormState] {
    asked.parameters.filter { !$0.value.isEmpty }.map { FormState(name: $0.name, value: $0.value) }
  }
}
