internal import TreffCatalogue

extension Catalogue {
  /// Names that are no longer in use, by the centre in force that they lead to.
  func formerNamesBySuccessor() -> [String: [String]] {
    var names: [String: [String]] = [:]
    for former in formerCentres {
      guard let centre = centre(former.successorID), let successor = successor(of: centre) else { continue }
      names[successor.id, default: []].append(former.name)
    }
    for centre in centres where !isInForce(centre) {
      guard let successor = successor(of: centre) else { continue }
      names[successor.id, default: []] +=
        centre.name.distinct + centre.aliases + [centre.abbreviation].compactMap(\.self)
    }
    return names
  }
}
