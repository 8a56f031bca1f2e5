package import Domain

/// A file that was handed in: whose it is, what it is, and what was decided about it.
package struct KeptImport: Hashable, Sendable {
    package let id: String
    package let owner: Person.ID
    /// What is in it, as addresses have it: `activities`.
    package let form: String
    package let cycle: Cycle.ID?
    /// As its owner's machine called it.
    package let fileName: String
    /// SHA-256 in lower-case hex.
    package let fileHash: String
    /// In bytes.
    package let fileSize: Int
    package let stagedAt: Instant
    /// When the file itself is deleted; what is known of it stays.
    package let keptUntil: Instant
    /// How it was confirmed; nil: it was only looked at.
    package let choice: String?
    package let confirmedAt: Instant?
    /// The task that takes it in.
    package let task: String?
    /// How that task stands, as far as it is on disk.
    package let state: KeptTask.State?

    package init(
        id: String,
        owner: Person.ID,
        form: String,
        cycle: Cycle.ID?,
        fileName: String,
        fileHash: String,
        fileSize: Int,
        stagedAt: Instant,
        keptUntil: Instant
    ) {
        self.id = id
        self.owner = owner
        self.form = form
        self.cycle = cycle
        self.fileName = fileName
        self.fileHash = fileHash
        self.fileSize = fileSize
        self.stagedAt = stagedAt
        self.keptUntil = keptUntil
        choice = nil
        confirmedAt = nil
        task = nil
        state = nil
    }

    /// With the state of its task, in the order of ``init(_:)``.
    static let select: SQL = """
        SELECT desk_import.id, desk_import.owner, form, year, file_name, file_hash, file_size, staged_at, kept_until, choice,
               confirmed_at, task, desk_task.state
        FROM desk_import LEFT JOIN desk_task ON desk_task.id = desk_import.task
        """

    init(_ fields: [Field]) throws {
        var row = RowReader(fields, table: "desk_import")
        id = try row.text()
        owner = try row.id()
        form = try row.text()
        cycle = try row.optionalID()
        fileName = try row.text()
        fileHash = try row.text()
        fileSize = try row.whole()
        stagedAt = try row.instant()
        keptUntil = try row.instant()
        choice = try row.optionalText()
        confirmedAt = try row.optionalInstant()
        task = try row.optionalText()
        state = try row.optionalText().flatMap(KeptTask.State.init)
    }
}
