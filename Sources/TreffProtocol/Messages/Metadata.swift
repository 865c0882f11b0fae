internal import CProtobufC
internal import CTreffProto

/// A key and a value beside a call.
struct Metadata: WireMessage {
  let key: String
  let value: String

  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Metadata>?) -> Void {
    treffsikker__v1__metadata__init
  }

  init(key: String, value: String) {
    self.key = key
    self.value = value
  }

  init(reading layout: Treffsikker__V1__Metadata) throws(MessageFault) {
    key = try String(reading: layout.key, field: "key")
    value = try String(reading: layout.value, field: "value")
  }

  func write(to layout: inout Treffsikker__V1__Metadata, in arena: Arena) {
    layout.key = key.written(in: arena)
    layout.value = value.written(in: arena)
  }
}
