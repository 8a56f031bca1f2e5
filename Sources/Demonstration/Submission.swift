import Domain
import Storage

/// Hands commands to the registrar as any client would, many in flight at once.
struct Submission: Sendable {
    /// How many are under way at most: one group commit takes as many.
    private static let inFlight = 256

    let registrar: Registrar
    let progress: @Sendable (DemonstrationProgress) -> Void

    func submit(_ command: any Command, by person: Person.ID) async throws {
        _ = try await registrar.submit(command, by: Signer(person))
    }

    /// Commands that do not depend on one another; they reach the journal in the order of the list.
    func submit(all commands: [any Command], by person: Person.ID, at step: DemonstrationProgress.Step) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var done = 0
            let order = OneAfterAnother()
            for (index, command) in commands.enumerated() {
                if index >= Self.inFlight, try await group.next() != nil { done += 1 }
                group.addTask(executorPreference: order) { try await submit(command, by: person) }
                if index % 64 == 0 { progress(DemonstrationProgress(step: step, done: done, total: commands.count)) }
            }
            try await group.waitForAll()
        }
        progress(DemonstrationProgress(step: step, done: commands.count, total: commands.count))
    }
}
