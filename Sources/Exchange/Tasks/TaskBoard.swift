package import Domain
package import Logging
package import Storage
import Synchronization

/// Long tasks behind the pages: a few at a time, each seen and stopped by its owner only, each with its end on disk.
package final class TaskBoard: Sendable {
    package typealias Work = @Sendable (TaskProgress) async throws -> TaskEnd

    /// How many of one owner's tasks may wait or run.
    package static let mostOfAnOwner = 5

    private struct Live {
        var task: KeptTask
        let progress: TaskProgress
        let work: Work
    }

    private struct State {
        var live: [String: Live] = [:]
        var waiting: [String] = []
        var running: [String: Task<Void, Never>] = [:]
        var isClosed = false
    }

    private let tables: DeskTables
    private let clock: @Sendable () -> Instant
    private let mostAtOnce: Int
    private let log: Logger?
    private let state = Mutex(State())

    /// - Parameter mostAtOnce: how many tasks run side by side; the others wait.
    package init(
        tables: DeskTables,
        mostAtOnce: Int = 2,
        log: Logger? = nil,
        clock: @escaping @Sendable () -> Instant = SystemClock.now
    ) {
        self.tables = tables
        self.mostAtOnce = mostAtOnce
        self.log = log
        self.clock = clock
    }

    /// Says of the tasks an earlier program left unfinished that they were interrupted; call it once, before the first begins.
    package func takeOver() async throws {
        let count = try await tables.interruptAll(at: clock())
        if count > 0 { log?.warning("tasks were interrupted when the program ended", metadata: ["count": "\(count)"]) }
    }

    /// Begins a task that is not in the tables yet.
    ///
    /// - Throws: a `Refusal` where its owner has too many, or the program is ending.
    package func begin(_ task: KeptTask, work: @escaping Work) async throws {
        try requireRoom(for: task.owner)
        try await tables.add(task)
        run(task, work: work)
    }

    /// Throws the refusal that an owner has as many tasks as they may.
    package func requireRoom(for owner: Person.ID) throws {
        let (count, isClosed) = state.withLock { state in
            (state.live.values.count { $0.task.owner == owner }, state.isClosed)
        }
        guard !isClosed else { throw Refusal.tasksClosed }
        guard count < Self.mostOfAnOwner else { throw Refusal.tooManyTasks }
    }

    /// Lets a task run that is in the tables already, as soon as others make room.
    func run(_ task: KeptTask, work: @escaping Work) {
        state.withLock { state in
            guard state.live[task.id] == nil else { return }
            state.live[task.id] = Live(task: task, progress: TaskProgress(total: task.total), work: work)
            state.waiting.append(task.id)
        }
        startNext()
    }

    /// A task of this signer's, as it stands now.
    ///
    /// - Throws: the refusal that there is none, which is also what anybody else is told.
    package func task(_ id: String, for signer: Signer) async throws -> BoardTask {
        if let live = live(id), live.task.owner == signer.person { return BoardTask(live.task, progress: live.progress.snapshot) }
        guard let kept = try await tables.task(id, of: signer.person) else { throw Refusal.noSuchTask(id) }
        return BoardTask(kept)
    }

    /// A part of a signer's tasks, the newest first, and how many there are.
    package func tasks(of signer: Signer, offset: Int = 0, limit: Int = 100) async throws -> (tasks: [BoardTask], total: Int) {
        let kept = try await tables.tasks(of: signer.person, offset: offset, limit: limit)
        let tasks = kept.map { task in BoardTask(task, progress: live(task.id)?.progress.snapshot) }
        return (tasks, try await tables.countOfTasks(of: signer.person))
    }

    /// A signer's tasks that are not over, in the order of their ids.
    package func underway(for signer: Signer) -> [BoardTask] {
        let mine = state.withLock { state in state.live.values.filter { $0.task.owner == signer.person } }
        return mine.sorted { $0.task.id < $1.task.id }.map { BoardTask($0.task, progress: $0.progress.snapshot) }
    }

    /// Asks a task to stop after the piece it is at.
    ///
    /// - Throws: the refusal that there is none of this signer's, or that it is over.
    package func cancel(_ id: String, by signer: Signer) async throws {
        if let live = live(id), live.task.owner == signer.person { return live.progress.cancel() }
        _ = try await task(id, for: signer)
        throw Refusal.taskIsOver
    }

    /// Waits until a task is over: for tests and for the end of the program.
    package func wait(for id: String) async {
        while live(id) != nil {
            guard let running = state.withLock({ $0.running[id] }) else {
                await Task.yield()
                continue
            }
            await running.value
        }
    }

    /// Stops every task after the piece it is at, takes no more, and waits for the last.
    package func close() async {
        let ids = state.withLock { state in
            state.isClosed = true
            state.live.values.forEach { $0.progress.cancel() }
            return state.live.keys.sorted()
        }
        for id in ids { await wait(for: id) }
    }

    private func live(_ id: String) -> Live? { state.withLock { $0.live[id] } }

    private func startNext() {
        state.withLock { state in
            while state.running.count < mostAtOnce, !state.waiting.isEmpty {
                let id = state.waiting.removeFirst()
                guard let live = state.live[id] else { continue }
                state.running[id] = Task { await self.perform(live) }
            }
        }
    }

    private func perform(_ live: Live) async {
        var task = live.task
        live.progress.begin()
        do {
            task.state = .running
            try await tables.keep(task)
            let end = live.progress.isCancelled ? TaskEnd(.cancelled, outcome: "") : try await live.work(live.progress)
            task.state = end.state
            task.outcome = end.outcome
        } catch {
            task.state = .stopped
            task.outcome = nil
            log?.error("a task broke", metadata: ["task.id": "\(task.id)", "error": "\(error)"])
        }
        let progress = live.progress.snapshot
        (task.done, task.total, task.endedAt) = (progress.done, progress.total, clock())
        do {
            try await tables.keep(task)
        } catch {
            log?.error("the end of a task was not kept", metadata: ["task.id": "\(task.id)", "error": "\(error)"])
        }
        state.withLock { state in
            state.live[task.id] = nil
            state.running[task.id] = nil
        }
        startNext()
    }
}

extension Refusal {
    /// Also what somebody is told who asks for a task that is not theirs.
    static func noSuchTask(_ id: String) -> Refusal { Refusal(.missing, "tasks.none", [String(id.prefix(64))]) }
    static let tooManyTasks = Refusal(.conflict, "tasks.too-many", [String(TaskBoard.mostOfAnOwner)])
    static let tasksClosed = Refusal(.conflict, "tasks.closed")
    static let taskIsOver = Refusal(.conflict, "tasks.over")
}
