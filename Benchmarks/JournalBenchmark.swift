import Dispatch
import Domain
import Foundation
import Proofs
import Storage

/// Workloads W4 and W5: commands through the one door from many submitters at once, and verification of what they left.
struct JournalBenchmark {
    let folder: String

    /// W4: so many submitters, each waiting for its answer before it submits again; prints entries and seconds.
    func submit(clients: Int, commands: Int) async throws {
        let realm = try RealmFolder.create(at: folder, origin: "bench")
        let registrar = try realm.registrar()
        try await found(registrar)
        let before = registrar.size
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<clients {
                let share = commands / clients + (client < commands % clients ? 1 : 0)
                group.addTask { try await Self.register(client, share, through: registrar) }
            }
            try await group.waitForAll()
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print(#"{"entries": \#(registrar.size - before), "seconds": \#(seconds)}"#)
        try registrar.close()
        try realm.close()
    }

    /// W5: fills a journal with commands, then times verifying it and hashing the same bytes to the same root in memory, in turn.
    ///
    /// The hashing is the least any verification must do: a leaf and a node an entry, on one thread, with nothing read from disk.
    func verify(entries: Int, rounds: Int) async throws {
        let realm = try RealmFolder.create(at: folder, origin: "bench")
        let registrar = try realm.registrar()
        try await found(registrar)
        let clients = 512
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<clients {
                let share = entries / clients + (client < entries % clients ? 1 : 0)
                group.addTask { try await Self.register(client, share, through: registrar) }
            }
            try await group.waitForAll()
        }
        try registrar.close()

        let journal = try bytes(of: realm)
        let verification = Verification(
            database: realm.database,
            verifiers: [realm.key.verifier],
            commands: DomainCommands.commands,
            folder: folder
        )
        var verifying: [Double] = []
        var hashing: [Double] = []
        for _ in 0..<rounds {
            var frontier = Frontier()
            let hashed = ContinuousClock().measure { for bytes in journal { frontier.append(MerkleHash.leaf(bytes)) } }
            hashing.append(hashed / .seconds(1))
            let start = ContinuousClock.now
            let report = try verification.run(replay: false)
            verifying.append((ContinuousClock.now - start) / .seconds(1))
            guard report.isWhole, report.root == frontier.root else { throw Complaint("the journal is not whole") }
        }
        print(#"{"entries": \#(journal.count), "verify": \#(verifying), "hash": \#(hashing)}"#)
        try realm.close()
    }

    private func found(_ registrar: Registrar) async throws {
        let founder = CreateRealm(
            code: "3302",
            title: "Bench",
            kind: "city",
            kinds: [.init(id: "city", labels: ["zh-Hans": "City"])],
            office: .init(id: "office", name: "Office")
        )
        try await registrar.submit(founder, by: Signer("office"))
    }

    /// Ids and keys begin with the time, as the product makes them, so that neighbours in time are neighbours in an index.
    private static func register(_ client: Int, _ count: Int, through registrar: Registrar) async throws {
        for number in 0..<count {
            let id = "\(DispatchTime.now().uptimeNanoseconds)-\(client)"
            let person = RegisterPeople.Row(id: Person.ID(id), name: "Person \(number) of client \(client)")
            try await registrar.submit(RegisterPeople(people: [person]), by: Signer("office"), key: try IdempotencyKey(id))
        }
    }

    private func bytes(of realm: RealmFolder) throws -> [[UInt8]] {
        try realm.database.readNow { connection in
            let journal = Journal(connection)
            var all: [[UInt8]] = []
            while true {
                let page = try journal.entries(from: Int64(all.count), limit: 10_000)
                if page.isEmpty { return all }
                all += page.map(\.bytes)
            }
        }
    }
}
