import Demonstration
import Domain
import Storage
import TestWorld

/// The demonstration year with one branch per township: everything that is reported, less that is generated.
final class SmallYear: Sendable {
    let test: TestRealm
    let folder: RealmFolder
    let registrar: Registrar

    init(seed: UInt64 = 2017, branchesPerTownship: Int = 1, until phase: Phase = .planning) async throws {
        test = try TestRealm()
        folder = try test.create()
        registrar = try folder.registrar(clock: test.clock)
        try await DemonstrationYear(seed: seed, branchesPerTownship: branchesPerTownship, until: phase).run(through: registrar)
    }

    /// One for all tests that only read.
    static let shared = Task { try await SmallYear() }

    static let reader = Signer("kao-he-ban")

    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await registrar.ask(query, by: Self.reader)
    }
}
