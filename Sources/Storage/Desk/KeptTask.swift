package import Domain

/// A long task: whose it is, how far it has come, and what came of it.
package struct KeptTask: Hashable, Sendable {
    package enum State: String, Sendable {
        /// Others are before it.
        case waiting
        case running
        case done
        /// Its owner stopped it.
        case cancelled
        /// It could not go on; why stands in its outcome.
        case stopped
        /// The program ended under it.
        case interrupted

        package var isOver: Bool { self != .waiting && self != .running }
    }

    package let id: String
    package let owner: Person.ID
    /// What kind of task, by a word of the tables: `import`.
    package let what: String
    /// What it is done with, such as the name of a file.
    package let subject: String
    /// The page where its result is found.
    package let address: String
    package var state: State
    package var total: Int
    package var done: Int
    package let begunAt: Instant
    package var endedAt: Instant?
    /// What came of it, as its kind of task writes it.
    package var outcome: String?

    package init(
        id: String,
        owner: Person.ID,
        what: String,
        subject: String,
        address: String,
        total: Int,
        begunAt: Instant
    ) {
        self.id = id
        self.owner = owner
        self.what = what
        self.subject = subject
        self.address = address
        state = .waiting
        self.total = total
        done = 0
        self.begunAt = begunAt
    }

    static let columns: SQL = "id, owner, what, subject, address, state, total, done, begun_at, ended_at, outcome"

    init(_ fields: [Field]) throws {
        var row = RowReader(fields, table: "desk_task")
        id = try row.text()
        owner = try row.id()
        what = try row.text()
        subject = try row.text()
        address = try row.text()
        state = try row.choice()
        total = try row.whole()
        done = try row.whole()
        begunAt = try row.instant()
        endedAt = try row.optionalInstant()
        outcome = try row.optionalText()
    }
}
