import Testing

@Suite("CommandFailure")
struct CommandFailureTests {
  @Test(
    "the exit code is told also where standard error is closed, or its disk full",
    arguments: ["/dev/full", "&-"])
  func standardError(_ place: String) async throws {
    let run = try await CommandRun(
      shell: #""$PROGRAM" serve --database /nowhere.sqlite 2>\#(place); echo $?"#)
    #expect(run.standardOutput == "69\n")
  }
}
