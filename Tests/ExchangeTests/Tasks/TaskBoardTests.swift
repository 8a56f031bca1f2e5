import Domain
import Exchange
import Storage
import TestWorld
import Testing

@Suite struct `The board of tasks` {
    private let test: TestRealm
    private let realm: RealmFolder
    private let tables: DeskTables

    init() throws {
        test = try TestRealm()
        realm = try test.create()
        tables = DeskTables(realm.database)
    }

    private func task(_ id: String, of owner: Signer = World.ada, total: Int = 10) -> KeptTask {
        KeptTask(
            id: id,
            owner: owner.person,
            what: "import",
            subject: "list.csv",
            address: "/imports/files/\(id)",
            total: total,
            begunAt: Instant(milliseconds: 1_000)
        )
    }

    private func board(mostAtOnce: Int = 2) -> TaskBoard {
        TaskBoard(tables: tables, mostAtOnce: mostAtOnce, clock: test.clock)
    }

    @Test func `keeps the end of a task`() async throws {
        let board = board()
        try await board.begin(task("a")) { progress in
            progress.update(done: 10, of: 10)
            return TaskEnd(.done, outcome: "all")
        }
        await board.wait(for: "a")
        // Another board, as after a start of the program, finds it too.
        let found = try await self.board().task("a", for: World.ada)
        #expect(found.kept.state == .done)
        #expect(found.kept.outcome == "all")
        #expect(found.percent == 100)
        #expect(found.remaining == nil)
        #expect(found.kept.endedAt != nil)
    }

    @Test func `says how far a task has come, how fast it goes and what remains`() async throws {
        let board = board()
        let gate = Gate()
        let half = Gate()
        try await board.begin(task("a", total: 100)) { progress in
            progress.update(done: 50, of: 100)
            half.open()
            await gate.opened()
            return TaskEnd(.done, outcome: "")
        }
        await half.opened()
        let seen = try await board.task("a", for: World.ada)
        #expect(seen.kept.state == .running)
        #expect((seen.done, seen.total, seen.percent) == (50, 100, 50))
        #expect(seen.rate ?? 0 > 0)
        #expect(seen.remaining != nil)
        gate.open()
        await board.wait(for: "a")
    }

    @Test func `lets a few run and the others wait`() async throws {
        let board = board(mostAtOnce: 1)
        let gate = Gate()
        try await board.begin(task("a")) { _ in
            await gate.opened()
            return TaskEnd(.done, outcome: "")
        }
        try await board.begin(task("b")) { _ in TaskEnd(.done, outcome: "") }
        let waiting = try await board.task("b", for: World.ada)
        #expect(waiting.kept.state == .waiting)
        gate.open()
        await board.wait(for: "b")
        let done = try await board.task("b", for: World.ada)
        #expect(done.kept.state == .done)
    }

    @Test func `stops a task for its owner only`() async throws {
        let board = board()
        let begun = Gate()
        try await board.begin(task("a")) { progress in
            begun.open()
            while !progress.isCancelled { await Task.yield() }
            return TaskEnd(.cancelled, outcome: "some")
        }
        await begun.opened()
        let others = try await refusalKey { try await board.cancel("a", by: World.bo) }
        #expect(others == "tasks.none")
        let unseen = try await refusalKey { _ = try await board.task("a", for: World.bo) }
        #expect(unseen == "tasks.none")
        try await board.cancel("a", by: World.ada)
        await board.wait(for: "a")
        let over = try await board.task("a", for: World.ada)
        #expect(over.kept.state == .cancelled)
        let again = try await refusalKey { try await board.cancel("a", by: World.ada) }
        #expect(again == "tasks.over")
        let mine = try await board.tasks(of: World.bo)
        #expect(mine.tasks.isEmpty && mine.total == 0)
    }

    @Test func `does not let one person have all of it`() async throws {
        let board = board(mostAtOnce: 1)
        let gate = Gate()
        for number in 0..<TaskBoard.mostOfAnOwner {
            try await board.begin(task("t\(number)")) { _ in
                await gate.opened()
                return TaskEnd(.done, outcome: "")
            }
        }
        let key = try await refusalKey { try await board.begin(task("more")) { _ in TaskEnd(.done, outcome: "") } }
        #expect(key == "tasks.too-many")
        let other = try await refusalKey { try await board.begin(task("bo", of: World.bo)) { _ in TaskEnd(.done, outcome: "") } }
        #expect(other == nil)
        gate.open()
        await board.wait(for: "bo")
    }

    @Test func `says of a task whose program ended that it was interrupted`() async throws {
        try await tables.add(task("a"))
        let board = board()
        try await board.takeOver()
        let found = try await board.task("a", for: World.ada)
        #expect(found.kept.state == .interrupted)
        #expect(found.kept.endedAt != nil)
    }

    @Test func `keeps that a task broke`() async throws {
        let board = board()
        try await board.begin(task("a")) { _ in throw Fault("broken on purpose") }
        await board.wait(for: "a")
        let found = try await board.task("a", for: World.ada)
        #expect(found.kept.state == .stopped)
    }

    @Test func `closes by stopping everything after the piece it is at`() async throws {
        let board = board()
        let begun = Gate()
        try await board.begin(task("a")) { progress in
            begun.open()
            while !progress.isCancelled { await Task.yield() }
            return TaskEnd(.cancelled, outcome: "")
        }
        await begun.opened()
        await board.close()
        let found = try await board.task("a", for: World.ada)
        #expect(found.kept.state == .cancelled)
        let key = try await refusalKey { try await board.begin(task("b")) { _ in TaskEnd(.done, outcome: "") } }
        #expect(key == "tasks.closed")
    }
}
