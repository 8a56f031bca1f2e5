import Documents
import Domain
import Exchange
import Language
import Storage
import TestWorld
import Testing

@Suite struct `What the books have` {
    private static func posts() throws -> ImportPosts {
        ImportPosts(posts: [
            .init(
                id: "sec",
                organisation: World.district,
                title: "书记",
                holder: "bo",
                since: try day("2016-01-01"),
                termEnds: try day("2021-01-01")
            ),
            .init(id: "vice", organisation: World.township, title: "=副书记", since: try day("2017-02-01")),
        ])
    }

    private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(arguments: ["organisations", "posts", "people", "observations"], TableExport.Kind.allCases)
    func `handed out and in again changes nothing`(noun: String, kind: TableExport.Kind) async throws {
        let world = try await DeskWorld()
        _ = try await world.registrar.submit(Self.posts(), by: World.ada)
        _ = try await world.registrar.submit(
            RecordObservations(
                cycle: World.cycle,
                indicator: "income",
                values: [.init(organisation: World.township, value: "12.5"), .init(organisation: World.district, value: "0")]
            ),
            by: World.ada
        )
        let form = try ImportForms.named(noun)
        for language in Language.allCases {
            let table = try await world.desk.table(form, cycle: World.cycle, by: World.ada, words: Words(language))
            let download = try table.download(as: kind, words: Words(language))
            let preview = try await world.preview(try await world.stage(download.bytes, as: form))
            #expect(preview.wrong.map { $0.text(Words(.en)) } == [])
            #expect(preview.rows == table.rows.count && preview.rows > 0)
            #expect(preview.count(.same) + preview.count(.empty) == preview.rows)
        }
    }

    @Test func `is handed out as far as somebody's roles reach`() async throws {
        let world = try await DeskWorld()
        _ = try await world.registrar.submit(
            GrantRole(person: World.cy.person, role: .office, organisation: World.otherDistrict),
            by: World.ada
        )
        let table = try await world.desk.table(OrganisationSheet.self, cycle: nil, by: World.cy, words: Words(.en))
        #expect(
            table.rows.compactMap(\.first)
                == ["330205", "330205001", "330205002", "330205001201", "330205001202"].map { .text($0) }
        )
        let people = try await refusalKey {
            _ = try await world.desk.table(PeopleSheet.self, cycle: nil, by: World.cy, words: Words(.en))
        }
        #expect(people == "forbidden.role")
        let none = try await refusalKey {
            _ = try await world.desk.table(OrganisationSheet.self, cycle: nil, by: World.bo, words: Words(.en))
        }
        #expect(none == "forbidden.anywhere")
    }
}

@Suite struct `Posts in a file` {
    private func file(_ row: String) -> String { "id,organisation,title,holder,since,until\n\(row)\n" }

    @Test func `hand a post on with its history`() async throws {
        let world = try await DeskWorld()
        let first = try await world.stage(file("sec,330203,书记,bo,2016-01-01,2021-01-01"), as: PostSheet.self)
        _ = try await world.take(first)
        let next = try await world.stage(file("sec,330203,书记,cy,2017-06-01,2022-06-01"), as: PostSheet.self)
        let preview = try await world.preview(next)
        #expect(preview.count(.changed) == 1)
        let outcome = try await world.take(next)
        #expect(outcome.written == 1)
        let tenures = try await world.world.folder.database.read { try SQLLedger($0).all(PostTenure.self) }
        #expect(tenures.map(\.holder) == ["bo"])
        #expect(tenures.map(\.until.text) == ["2017-06-01"])
    }

    @Test func `correct a day without making history`() async throws {
        let world = try await DeskWorld()
        _ = try await world.take(try await world.stage(file("sec,330203,书记,bo,2016-01-01,"), as: PostSheet.self))
        _ = try await world.take(try await world.stage(file("sec,330203,书记,bo,2015-12-01,"), as: PostSheet.self))
        let posts = try await world.world.folder.database.read { connection in
            (try SQLLedger(connection).all(Post.self), try SQLLedger(connection).all(PostTenure.self))
        }
        #expect(posts.0.map(\.since.text) == ["2015-12-01"])
        #expect(posts.1.isEmpty)
    }
}
