import Domain
import Proofs

/// The commands of one transaction, as far as they have been weighed.
struct Batch {
    private(set) var head: JournalHead
    private(set) var lastInstant: Instant
    private(set) var outcomes: [Result<Receipt, any Error>] = []
    private let clock: @Sendable () -> Instant
    private var ledger: SQLLedger?

    init(head: JournalHead, lastInstant: Instant, clock: @escaping @Sendable () -> Instant) {
        self.head = head
        self.lastInstant = lastInstant
        self.clock = clock
    }

    /// Weighs one command and carries it out; what it is refused for, or broke on, becomes its own answer.
    ///
    /// - Throws: a ``StorageProblem``: the transaction cannot go on.
    mutating func take(_ submission: Submission, on connection: any Connection) throws {
        do {
            outcomes.append(.success(try accept(submission, on: connection)))
        } catch let problem as StorageProblem {
            throw problem
        } catch {
            outcomes.append(.failure(error))
        }
    }

    private mutating func accept(_ submission: Submission, on connection: any Connection) throws -> Receipt {
        let journal = Journal(connection)
        if let receipt = try repeated(submission, in: journal) { return receipt }
        let books = ledger ?? SQLLedger(connection)
        ledger = books
        try submission.command.weigh(by: submission.signer, in: books)

        // Two entries may share a moment, but none is earlier than the one before it.
        let stamp = Stamp(sequence: head.size, instant: max(lastInstant, clock()), actor: submission.signer.person)
        let entry = submission.draft.entry(sequence: stamp.sequence, at: stamp.instant)
        let leaf = try connection.savepoint {
            books.entry = stamp.sequence
            for sealed in submission.sealed { try keep(sealed, on: connection) }
            try submission.command.apply(to: books, at: stamp)
            return try journal.append(entry, key: submission.key)
        }
        head.frontier.append(leaf)
        lastInstant = stamp.instant
        return Receipt(entry: stamp.sequence, instant: stamp.instant, isRepeated: false)
    }

    /// The first answer, where the key has been used for the same command by the same signer.
    private func repeated(_ submission: Submission, in journal: Journal) throws -> Receipt? {
        guard let key = submission.key, let first = try journal.entry(key: key) else { return nil }
        let again = submission.draft.entry(sequence: first.stamp.sequence, at: first.stamp.instant)
        guard again.bytes == first.bytes else {
            throw Refusal.keyReused(key, entry: first.stamp.sequence)
        }
        return Receipt(entry: first.stamp.sequence, instant: first.stamp.instant, isRepeated: true)
    }

    private func keep(_ sealed: SealedPlain, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO sealed_plain (commitment, salt, value)
            VALUES (\(sealed.commitment.hex), \(sealed.salt), \(sealed.value))
            ON CONFLICT (commitment) DO NOTHING
            """
        )
    }
}

/// What each of a batch is told, once it is on disk.
struct Answers: Sendable {
    private let pairs: [(submission: Submission, outcome: Result<Receipt, any Error>)]
    /// Why no more commands are taken.
    let problem: StorageProblem?

    init(_ submissions: [Submission], _ outcomes: [Result<Receipt, any Error>]) {
        pairs = Array(zip(submissions, outcomes)).map { ($0, $1) }
        problem = nil
    }

    init(refusing submissions: [Submission], because problem: StorageProblem, stopping: StorageProblem? = nil) {
        pairs = submissions.map { ($0, .failure(problem)) }
        self.problem = stopping ?? problem
    }

    func give() {
        for (submission, outcome) in pairs {
            submission.continuation.resume(with: outcome)
        }
    }
}
