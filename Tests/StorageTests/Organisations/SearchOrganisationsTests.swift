import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Searching organisations` {
    private static func more() throws -> [any Command] {
        let day = try World.day(8, 1)
        return [
            ImportOrganisations(rows: [
                row("330203003", "长乐街道"), row("330203004", "南Ａ1门 社区"), row("330203005", "南门"), row("Z9", "单家村"),
            ]), RenameOrganisation(organisation: "330205002", title: "六安镇", on: day, reason: "更名"),
            CloseOrganisation(organisation: "330203005", on: day, reason: "撤销"),
        ]
    }

    private static func row(_ code: Organisation.ID, _ name: String) -> ImportOrganisations.Row {
        .init(code: code, name: name, kind: "township", parent: World.district, origin: .reported)
    }

    private static func realm() async throws -> WorldRealm {
        let realm = try await WorldRealm(until: .preparing)
        for command in try more() { try await realm.registrar.submit(command, by: World.ada) }
        return realm
    }

    /// What is typed, and the codes that come up, in their order.
    static let cases: [(String, [String])] = [
        ("海滨区", ["330203"]), ("海滨", ["330203"]), ("滨区", ["330203"]), ("haibin", ["330203"]), ("binqu", ["330203"]),
        ("hbq", ["330203"]), ("bq", ["330203"]), ("HaiBin", ["330203"]), ("hai bin", ["330203"]), ("ｈｂｑ", ["330203"]),
        ("3302030012", ["330203001201", "330203001202"]), ("330203001201", ["330203001201"]), ("z9", ["Z9"]),
        // Two readings of one character are both found; so are three.
        ("changle", ["330203003"]), ("changyue", ["330203003"]), ("zhangle", ["330203003"]), ("cyjd", ["330203003"]),
        ("shanjia", ["Z9"]), ("danjia", ["Z9"]), ("luan", ["330205002"]), ("liuan", ["330205002"]),
        // Those that begin with it come first, the closed ones last.
        ("南门", ["330203001", "330203005"]), ("nanmen", ["330203001", "330203005"]), ("南a1门社区", ["330203004"]),
        ("nana1men", ["330203004"]), ("门街道", ["330203002", "330203001"]), ("桥头镇", []), ("nichts", []), ("  ", []), ("%", []),
        ("_", []), ("' OR 1=1 --", []),
    ]

    @Test func `finds them by code, name, pinyin and initials, from the beginning or from within`() async throws {
        let realm = try await Self.realm()
        for (typed, codes) in Self.cases {
            let answer = try await realm.ask(SearchOrganisations(typed))
            #expect(Set(answer.lines.map(\.code)) == Set(codes), "\(typed)")
        }
        let ordered = try await realm.ask(SearchOrganisations("南门"))
        #expect(ordered.lines.map(\.code) == ["330203001", "330203005"])
        #expect(ordered.lines.map(\.isClosed) == [false, true])
        #expect(ordered.lines.first?.above == "甬城/海滨区")
    }

    @Test func `looks below one of them`() async throws {
        let realm = try await Self.realm()
        let all = try await realm.ask(SearchOrganisations("街道"))
        #expect(all.lines.count == 3)
        let below = try await realm.ask(SearchOrganisations("镇", below: World.otherDistrict))
        #expect(below.lines.map(\.code) == ["330205001", "330205002"])
        let none = try await realm.ask(SearchOrganisations("镇", below: World.district))
        #expect(none.lines.isEmpty)
    }

    @Test func `says when there are more`() async throws {
        let realm = try await Self.realm()
        let few = try await realm.ask(SearchOrganisations("3302", limit: 3))
        #expect(few.lines.count == 3 && few.hasMore)
        let all = try await realm.ask(SearchOrganisations("3302", limit: 100))
        #expect(all.lines.count == 15 && !all.hasMore)
    }

    @Test func `is not for somebody without any role`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere", [])) {
            try await realm.ask(SearchOrganisations("海滨"), by: Signer("nobody"))
        }
    }

    @Test func `works in books that were filled before there was an index, and in rebuilt ones`() async throws {
        let realm = try await Self.realm()
        let path = realm.test.folder + "/rebuilt.sqlite"
        let report = try Rebuild(database: realm.folder.database, commands: DomainCommands.commands).run(into: path)
        #expect(report.isWhole, "\(report.damages)")
        let parts: SQL = "SELECT id, subject, is_start, called, pinyin, initials FROM name_part ORDER BY id"
        let live = try realm.folder.database.readNow { try $0.rows(parts) }
        let rebuilt = try SQLiteDatabase(path: path)
        #expect(try rebuilt.readNow { try $0.rows(parts) } == live && live.count > 60)
        // As if the program before this one had written the books.
        let tables = Migration.nameSearch.statements(for: .sqlite).compactMap { statement -> String? in
            let words = statement.split(separator: " ").map(String.init)
            return words[1] == "INDEX" ? "DROP INDEX \(words[2])" : nil
        }
        try rebuilt.writeNow { connection in
            for statement in tables + ["DROP TABLE name_part"] { try connection.run(SQL(stringLiteral: statement)) }
            try connection.run("DELETE FROM schema_migration WHERE name = \(Migration.nameSearch.name)")
        }
        try Schema.bringUpToDate(rebuilt)
        #expect(try rebuilt.readNow { try $0.rows(parts) } == live)
        try rebuilt.close()
    }

    @Test func `reads an index, however many there are`() async throws {
        let realm = try await Self.realm()
        try await realm.folder.database.read { connection in
            for text in ["海", "h", "3302", "haibin"] {
                let planning = PlanningConnection(connection)
                _ = try SearchOrganisations(text).answer(from: planning)
                for plan in planning.plans {
                    for step in plan.steps where !step.hasSuffix("kind") {
                        #expect(!step.hasPrefix("SCAN "), "\(step) in: \(plan.statement)")
                    }
                }
            }
        }
    }
}
