import Domain
import Proofs

/// The one writer: turns waiting commands into one transaction.
struct Writer: Sendable {
    /// The most commands of one transaction.
    static let mostCommands = 512
    /// The longest a transaction goes on taking commands in.
    static let longest: Duration = .milliseconds(5)
    /// The least time between two checkpoints, in milliseconds of the journal's own time.
    static let betweenCheckpoints: Int64 = 1_000

    private let database: any Database
    private let key: NoteKey?
    private let seen: SeenFile?
    private let clock: @Sendable () -> Instant

    private(set) var head: JournalHead
    private var lastInstant: Instant
    private var lastCheckpointSize: Int64
    private var lastCheckpoint: Instant?
    private var problem: StorageProblem?

    /// - Throws: ``StorageProblem`` where the journal does not begin with what was signed last: then nothing is signed or added.
    init(
        database: any Database,
        key: NoteKey?,
        seen: SeenFile?,
        clock: @escaping @Sendable () -> Instant
    ) throws {
        self.database = database
        self.key = key
        self.seen = seen
        let verifiers = key.map { [$0.verifier] } ?? []
        let lastSeen = try seen?.read(verifiers: verifiers)
        self.clock = clock
        (head, lastInstant, lastCheckpointSize) = try database.writeNow { connection in
            let journal = Journal(connection)
            let found = try journal.head()
            var taken = found
            taken.epoch += 1
            try journal.move(from: found, to: taken)
            guard try connection.number("SELECT count(*) FROM journal_entry WHERE seq >= \(taken.size)") == 0 else {
                throw StorageProblem.damaged("journal_head")
            }
            let last = taken.size > 0 ? try journal.entry(taken.size - 1) : nil
            guard taken.size == 0 || last != nil else { throw StorageProblem.damaged("journal_entry") }
            let beginning = SignedBeginning(verifiers: verifiers, seen: lastSeen)
            let signed = key == nil ? -1 : try beginning.check(taken, on: connection)
            return (taken, last?.stamp.instant ?? Instant(milliseconds: 0), signed)
        }
    }

    /// Commits a command and those that come while it is weighed.
    mutating func commit(startingWith first: Submission, next: () -> Submission?) -> Answers {
        if let problem { return Answers(refusing: [first], because: problem) }
        var batch = Batch(head: head, lastInstant: lastInstant, clock: clock)
        var taken: [Submission] = []
        do {
            let start = ContinuousClock.now
            let note = try database.writeNow { connection in
                var upcoming: Submission? = first
                while let submission = upcoming {
                    taken.append(submission)
                    try batch.take(submission, on: connection)
                    let isFull = taken.count >= Self.mostCommands || ContinuousClock.now - start >= Self.longest
                    upcoming = isFull ? nil : next()
                }
                return try finish(batch, on: connection)
            }
            (head, lastInstant) = (batch.head, batch.lastInstant)
            if let note {
                (lastCheckpoint, lastCheckpointSize) = (lastInstant, head.size)
                try seen?.keep(note)
            }
            return Answers(taken, batch.outcomes)
        } catch {
            let problem = error as? StorageProblem ?? StorageProblem.inputOutput("\(error)")
            self.problem = problem.key == StorageProblem.fenced.key ? problem : .stopped(after: "\(problem)")
            return Answers(refusing: taken.isEmpty ? [first] : taken, because: problem, stopping: self.problem)
        }
    }

    /// Signs the journal as it is, unless the last checkpoint says the same.
    mutating func signCheckpoint() throws {
        if let problem { throw problem }
        guard let key, head.size > lastCheckpointSize else { return }
        let note = try checkpoint(of: head).signed(with: key)
        let size = head.size
        try database.writeNow { try Journal($0).add(note, size: size) }
        lastCheckpointSize = size
        // Only now: a file that knows more than the database would lock the books.
        try seen?.keep(note)
    }

    /// Moves the head, and signs it when the last signature is a second old.
    ///
    /// - Returns: what it signed.
    private func finish(_ batch: Batch, on connection: any Connection) throws -> SignedNote? {
        guard batch.head.size > head.size else { return nil }
        let journal = Journal(connection)
        try journal.move(from: head, to: batch.head)
        let elapsed = lastCheckpoint.map { batch.lastInstant.milliseconds - $0.milliseconds }
        guard let key, elapsed.map({ $0 >= Self.betweenCheckpoints }) ?? true else { return nil }
        let note = try checkpoint(of: batch.head).signed(with: key)
        try journal.add(note, size: batch.head.size)
        return note
    }

    private func checkpoint(of head: JournalHead) -> Checkpoint {
        Checkpoint(origin: key?.name ?? "", size: head.size, root: head.frontier.root)
    }
}
