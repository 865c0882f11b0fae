import ArgumentParser

/// How a command that answers once writes; `match` knows lines for batches too.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
