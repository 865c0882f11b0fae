internal import CTreffProto

/// The published `.proto` files, as programs read them.
public enum PublishedFiles {
  /// A packed `google.protobuf.FileDescriptorSet` of all of them.
  public static let descriptorSet: [UInt8] = {
    let set = treff_descriptors()
    return Array(UnsafeBufferPointer(start: set.bytes, count: set.size))
  }()
}
