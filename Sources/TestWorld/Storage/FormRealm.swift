package import Domain
package import Storage
import Synchronization

/// The ``World`` with its form of dues in a database, while duties are recorded, on a clock that starts on 5 July 2017: five days
/// before the first half-year is due.
package final class FormRealm: Sendable {
    package static let today = Day("2017-07-05")

    package let test: TestRealm
    package let folder: RealmFolder
    package let registrar: Registrar
    private let ticks: Clock

    /// A clock that ticks a second a look and can be set forward.
    package final class Clock: Sendable {
        private let milliseconds = Mutex<Int64>(1_499_216_400_000)

        func look() -> Instant {
            Instant(
                milliseconds: milliseconds.withLock { now in
                    now += 1000
                    return now
                }
            )
        }

        func pass(days: Int64) {
            milliseconds.withLock { $0 += days * 86_400_000 }
        }
    }

    package init(under text: String = World.formedRulebook) async throws {
        test = try TestRealm()
        folder = try test.create()
        let clock = Clock()
        ticks = clock
        registrar = try folder.registrar { clock.look() }
        for step in try World.steps(to: .recording, under: text) {
            try await registrar.submit(step.command, by: step.signer)
        }
        for (command, signer) in World.enlistment { try await registrar.submit(command, by: signer) }
    }

    package func pass(days: Int64) { ticks.pass(days: days) }

    @discardableResult
    package func submit(_ command: any Command, by signer: Signer) async throws -> Receipt {
        try await registrar.submit(command, by: signer)
    }

    package func ask<Q: Query>(_ query: Q, by signer: Signer) async throws -> Q.Answer {
        try await registrar.ask(query, by: signer)
    }

    /// Fills the form of an organisation in and hands it in.
    package func handIn(
        _ organisation: Organisation.ID,
        _ values: [(String, String?)] = World.formValues,
        period: String = "2017-h1",
        by signer: Signer = World.ada
    ) async throws {
        try await submit(World.filling(organisation, values, period: period), by: signer)
        try await submit(SubmitForm(World.filled(organisation, period)), by: signer)
    }

    /// Approves the form of an organisation at the step it waits at.
    package func approve(_ organisation: Organisation.ID, period: String = "2017-h1", by signer: Signer) async throws {
        let id = World.filled(organisation, period)
        let entry = try await folder.database.read { try SQLLedger($0).require(id).recordedIn }
        try await submit(ApproveForms([.init(id, at: entry)]), by: signer)
    }

    package func form(_ organisation: Organisation.ID, period: String = "2017-h1") async throws -> FilledForm {
        try await folder.database.read { try SQLLedger($0).require(World.filled(organisation, period)) }
    }
}
