/// Where a door listens.
public enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
  /// Port 0 takes any that is free.
  case tcp(host: String, port: Int)
  /// A path in the file system. A socket that is left there is replaced.
  case unixSocket(path: String)

  /// As it stands in logs.
  public var description: String {
    switch self {
    case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unixSocket(let path): "unix:\(path)"
    }
  }
}
