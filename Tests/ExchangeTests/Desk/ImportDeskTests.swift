import Documents
import Domain
import Exchange
import Language
import Storage
import TestWorld
import Testing

@Suite struct `A file that is handed in` {
    private static let mixed =
        DeskWorld.head + """
            330203001,a,meeting,2017-03-01,good
            330203001,b,meeting,2016-03-01,wrong year
            330203002,a,meeting,2017-03-02,good too
            999,c,meeting,2017-03-02,nobody

            """

    @Test func `is looked at without anything being written`() async throws {
        let world = try await DeskWorld()
        let before = world.registrar.size
        let file = try await world.stage(Self.mixed)
        let preview = try await world.preview(file)

        #expect(preview.rows == 4)
        #expect(preview.count(.new) == 2)
        #expect(preview.count(.bad) == 2)
        #expect(preview.headings == ["organisation", "id", "kind", "date", "subject"])
        #expect(preview.firstRows.map(\.standing) == [.new, .bad, .new, .bad])
        #expect(preview.firstRows.first?.cells == ["330203001", "a", "meeting", "2017-03-01", "good"])
        #expect(preview.wrong.map(\.place) == ["3", "5"])
        #expect(preview.wrong.map(\.heading) == ["date", "organisation"])
        #expect(preview.wrong.map(\.value) == ["2016-03-01", "999"])
        #expect(preview.wrong.first?.text(Words(.en)).contains("is outside the cycle") == true)
        #expect(!preview.canTakeEverything)
        #expect(preview.canTakeGoodRows)
        #expect(world.registrar.size == before)
        let activities = try await world.count("activity")
        #expect(activities == 0)
    }

    @Test func `goes in with its good rows, and gives its bad rows back with the reason`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(Self.mixed)
        let outcome = try await world.take(file, .goodRows)

        #expect(outcome.task.kept.state == .done)
        #expect(outcome.written == 2)
        #expect(outcome.entries.count == 2)
        #expect(outcome.tally?.count(.bad) == 2)
        #expect(outcome.ownerName == "艾达")
        #expect(outcome.file.fileHash.count == 64)
        let activities = try await world.count("activity")
        #expect(activities == 2)

        let back = try await world.desk.badRows(file.id, by: World.ada, words: Words(.zhHans))
        let rows = try Table.read(back.bytes).rows.map { $0.cells.map(\.text) }
        #expect(rows.count == 3)
        #expect(rows.first?.last == "错误原因")
        #expect(rows.dropFirst().map { $0[1] } == ["b", "c"])
        #expect(rows[1].last?.contains("2017-01-01") == true)

        // Put right, the same workbook goes in; what is in it already does not count again.
        let sheet = try #require(WorkbookReader.read(back.bytes).mainSheet)
        #expect(sheet.rows.count == 3)
        let again = try await world.stage(back.bytes)
        let preview = try await world.preview(again)
        #expect(preview.count(.bad) == 2)
        #expect(preview.otherForm == nil)
    }

    @Test func `goes in as a whole or not at all where that is wanted`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(Self.mixed)
        let size = world.registrar.size
        let key = try await refusalKey {
            _ = try await world.desk.confirm(file.id, .everything, by: World.ada, language: .en)
        }
        #expect(key == "exchange.has-mistakes")
        #expect(world.registrar.size == size)
    }

    @Test func `is confirmed once: a second confirmation gets the first receipt`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(DeskWorld.head + "330203001,a,meeting,2017-03-01,good\n")
        let first = try await world.take(file)
        let size = world.registrar.size
        let task = try await world.desk.confirm(file.id, .goodRows, by: World.ada, language: .zhHans)
        let second = try await world.take(file)

        #expect(task == first.task.id)
        #expect(second.entries == first.entries)
        #expect(second.task.id == first.task.id)
        #expect(world.registrar.size == size)
    }

    @Test func `is confirmed once by two hands at the same time`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(DeskWorld.head + "330203001,a,meeting,2017-03-01,good\n")
        let tasks = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask { try await world.desk.confirm(file.id, .everything, by: World.ada, language: .en) }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(tasks.count == 1)
        for task in tasks { await world.board.wait(for: task) }
        let outcome = try await world.desk.outcome(file.id, by: World.ada)
        #expect(outcome.written == 1)
    }

    @Test func `finds its rows in the books when it is handed in again, and there is nothing to write`() async throws {
        let world = try await DeskWorld()
        let text = DeskWorld.head + "330203001,a,meeting,2017-03-01,good\n"
        _ = try await world.take(try await world.stage(text))
        let again = try await world.stage(text)
        let preview = try await world.preview(again)
        #expect(preview.count(.same) == 1)
        #expect(preview.toWrite == 0)
        let key = try await refusalKey {
            _ = try await world.desk.confirm(again.id, .everything, by: World.ada, language: .en)
        }
        #expect(key == "exchange.nothing")
    }

    @Test func `is held against the books once more when its task begins`() async throws {
        let world = try await DeskWorld(mostAtOnce: 1)
        let gate = Gate()
        try await world.board.begin(Self.blocker) { _ in
            await gate.opened()
            return TaskEnd(.done, outcome: "")
        }
        let file = try await world.stage(DeskWorld.head + "330203001,a,meeting,2017-03-01,good\n")
        let task = try await world.desk.confirm(file.id, .everything, by: World.ada, language: .en)
        // While it waits, somebody else takes the name.
        let other = LogActivities.Item(id: "a", kind: "meeting", day: try #require(Day("2017-04-01")), subject: "other")
        _ = try await world.registrar.submit(
            LogActivities(cycle: World.cycle, organisation: World.township, items: [other]),
            by: World.ada
        )
        gate.open()
        await world.board.wait(for: task)
        let outcome = try await world.desk.outcome(file.id, by: World.ada)
        #expect(outcome.task.kept.state == .stopped)
        #expect(outcome.tally?.refusal?.key == "exchange.changed-since")
        #expect(outcome.entries.isEmpty)
        #expect(outcome.written == 0)
    }

    private static let blocker = KeptTask(
        id: "blocker",
        owner: World.ada.person,
        what: "import",
        subject: "blocker",
        address: "/",
        total: 1,
        begunAt: Instant(milliseconds: 0)
    )

    @Test func `is nobody else's`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(DeskWorld.head + "330203001,a,meeting,2017-03-01,good\n")
        let keys = [
            try await refusalKey { _ = try await world.preview(file, by: World.cy) },
            try await refusalKey { _ = try await world.desk.confirm(file.id, .everything, by: World.cy, language: .en) },
            try await refusalKey { _ = try await world.desk.badRows(file.id, by: World.cy, words: Words(.en)) },
            try await refusalKey { _ = try await world.desk.outcome(file.id, by: World.cy) },
            try await refusalKey { try await world.desk.discard(file.id, by: World.cy) },
        ]
        #expect(keys == Array(repeating: "exchange.no-such-import", count: 5))
        let files = try await world.desk.files(of: World.cy)
        #expect(files.files.isEmpty && files.total == 0)
    }

    @Test func `is not taken from somebody who may hand in no such file`() async throws {
        let world = try await DeskWorld()
        let key = try await refusalKey { _ = try await world.stage("id,name\nx,X\n", as: PeopleSheet.self, by: World.cy) }
        #expect(key == "forbidden.anywhere")
        let forms = try await world.desk.forms(for: World.cy).map { $0.noun }
        #expect(forms == ["activities", "observations", "forms", "problems", "projects", "tasks"])
    }

    @Test func `names only organisations within reach, and guesses at no others`() async throws {
        let world = try await DeskWorld()
        let text =
            DeskWorld.head
            + "330205001,a,meeting,2017-03-01,mine\n330203001,b,meeting,2017-03-01,not mine\n33020300,c,meeting,2017-03-01,typed\n"
        let file = try await world.stage(text, by: World.cy)
        let preview = try await world.preview(file, by: World.cy)
        #expect(preview.firstRows.map(\.standing) == [.new, .bad, .bad])
        let texts = preview.wrong.map { $0.text(Words(.en)) }
        #expect(texts.first == "You hold no role over organisation 330203001 that allows this.")
        #expect(texts.last?.contains("330203001") == false, "\(texts)")
    }

    @Test func `is too large beyond twenty mebibytes, and nothing without bytes`() async throws {
        let world = try await DeskWorld()
        let large = [UInt8](repeating: 0x61, count: ImportDesk.mostBytes + 1)
        let keys = [
            try await refusalKey { _ = try await world.stage(large) },
            try await refusalKey { _ = try await world.stage([]) },
        ]
        #expect(keys == ["exchange.file-too-large", "exchange.empty-file"])
    }

    @Test func `is deleted after a day, and its receipt stays`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(Self.mixed)
        _ = try await world.take(file, .goodRows)
        world.wait(hours: 25)
        try await world.desk.sweep()

        let outcome = try await world.desk.outcome(file.id, by: World.ada)
        #expect(outcome.written == 2)
        #expect(!outcome.isFileKept)
        let key = try await refusalKey { _ = try await world.desk.badRows(file.id, by: World.ada, words: Words(.en)) }
        #expect(key == "exchange.file-gone")
    }

    @Test func `makes room for newer ones that were not confirmed`() async throws {
        let world = try await DeskWorld()
        var ids: [String] = []
        for _ in 0...ImportDesk.mostStaged {
            ids.append(try await world.stage(DeskWorld.head + "330203001,a,meeting,2017-03-01,good\n").id)
        }
        let kept = try await world.desk.files(of: World.ada).files.map(\.id)
        #expect(kept == Array(ids.dropFirst().reversed()))
    }

    @Test func `of another form is recognised by its signature and by its headings`() async throws {
        let world = try await DeskWorld()
        let template = try await world.desk.template(PostSheet.self, cycle: nil, by: World.ada, words: Words(.en))
        let signed = try await world.preview(try await world.stage(template.bytes))
        #expect(signed.otherForm == "posts")
        #expect(signed.wrong.first?.text(Words(.en)).contains("Posts") == true)
        #expect(signed.isBadAsAWhole)

        let headed = try await world.preview(try await world.stage("id,name\nx,X\n"))
        #expect(headed.otherForm == "people")
        let none = try await world.preview(try await world.stage("colour,size\nred,3\n"))
        #expect(none.otherForm == nil)
        #expect(none.isBadAsAWhole)
    }

    @Test func `that is not a table says what it is`() async throws {
        let world = try await DeskWorld()
        let preview = try await world.preview(try await world.stage("%PDF-1.4 …", named: "list.pdf"))
        #expect(preview.wrong.first?.mistake.key == "foreign-pdf")
        #expect(preview.rows == 0)
    }

    @Test func `forgets where it came from but not its name`() {
        #expect(Upload(fileName: "C:\\temp\\一\u{0}览.xlsx", bytes: []).fileName == "一览.xlsx")
        #expect(Upload(fileName: "../../etc/passwd", bytes: []).fileName == "passwd")
    }
}

/// Lets waiting tasks through once it is open.
final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func open() { continuation.finish() }

    func opened() async { for await _ in stream {} }
}
