import Domain
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `A replay` {
    @Test(arguments: [20_171_231, 1, 2, 3])
    func `of random commands gives the same books as living through them, in memory and in SQLite`(seed: Int) async throws {
        let test = try TestRealm()
        let realm = try test.create()
        let registrar = try realm.registrar(clock: test.clock)
        var generator = SeededGenerator(seed: UInt64(seed))
        var accepted = 0
        for _ in 0..<400 {
            let person = Person.ID("p\(Int.random(in: 0..<40, using: &generator))")
            let command: any Command =
                switch Int.random(in: 0..<10, using: &generator) {
                case 0..<4: EnterPerson(person, called: "N\(Int.random(in: 0..<9, using: &generator))")
                case 4..<8: RenamePerson(person, called: "R\(Int.random(in: 0..<9, using: &generator))")
                case 8: StrikePerson(person)
                default: BreakHalfWay(person)
                }
            if (try? await registrar.submit(command, by: TestRealm.signer)) != nil { accepted += 1 }
        }
        try registrar.close()
        #expect(accepted > 100 && accepted < 400)

        let report = try test.verification(of: realm).run(replay: true)
        #expect(report.damages == [], "seed \(seed)")
        #expect(report.entries == Int64(accepted))

        let memory = MemoryLedger()
        let replay = Replay(TestRealm.commands)
        for entry in try JournalReader(realm.database).entries(from: 0, limit: .max) {
            memory.entry = entry.stamp.sequence
            try replay.apply(entry, to: memory)
        }
        let rows = try realm.database.readNow { try $0.rows("SELECT id, name, entry FROM person ORDER BY id") }
        #expect(rows == memory.rows(of: "person").map { $0.fields + [.integer($0.entry)] }, "seed \(seed)")
        #expect(!rows.isEmpty)
    }

    @Test func `of a whole year gives the same books, in memory and in SQLite`() async throws {
        let world = try await WorldRealm()
        try world.registrar.close()
        let verification = Verification(
            database: world.folder.database,
            verifiers: [world.folder.key.verifier],
            commands: DomainCommands.commands,
            folder: world.test.folder
        )
        let report = try verification.run(replay: true)
        #expect(report.damages == [])
        #expect(report.tables.count { $0.rows > 0 } > 15)

        let memory = MemoryLedger()
        let replay = Replay(DomainCommands.commands)
        for entry in try JournalReader(world.folder.database).entries(from: 0, limit: .max) {
            memory.entry = entry.stamp.sequence
            try replay.apply(entry, to: memory)
        }
        try world.folder.database.readNow { connection in
            for table in memory.tableNames {
                let columns = try connection.columns(of: table).map { "\"\($0.name)\"" }.joined(separator: ", ")
                var rows: [[Field]] = []
                // The names come from the schema, so this is the one place where a statement is joined.
                try connection.scan(SQL(stringLiteral: "SELECT \(columns) FROM \(table) ORDER BY id")) { row in
                    rows.append(row.fields)
                    return true
                }
                #expect(rows == memory.rows(of: table).map { $0.fields + [.integer($0.entry)] }, "\(table)")
            }
        }
    }
}
