import Domain
import Storage
import TestWorld

/// The ``World`` in a database, recording, under a rulebook that scores, counts and checks duties.
final class DutyRealm: Sendable {
    let test: TestRealm
    let folder: RealmFolder
    let registrar: Registrar

    init() async throws {
        test = try TestRealm()
        folder = try test.create()
        registrar = try folder.registrar(clock: test.clock)
        for step in try World.steps(to: .recording, under: World.dutyRulebook) {
            try await registrar.submit(step.command, by: step.signer)
        }
    }

    func log(
        _ name: String,
        _ kind: String = "meeting",
        on day: Day,
        subject: String = "专题研究基层党建",
        of organisation: Organisation.ID = World.district,
        quantity: String = "1",
        _ change: (inout ActivityDetails) -> Void = { $0.chairPost = "secretary" }
    ) async throws {
        var details = ActivityDetails()
        change(&details)
        let item = LogActivities.Item(
            id: name,
            kind: kind,
            day: day,
            subject: subject,
            attendees: 11,
            due: 12,
            quantity: quantity,
            details: details
        )
        let log = LogActivities(cycle: World.cycle, organisation: organisation, items: [item])
        try await registrar.submit(log, by: World.ada)
    }

    func ask<Q: Query>(_ query: Q, by signer: Signer = World.ada) async throws -> Q.Answer {
        try await registrar.ask(query, by: signer)
    }
}
