import Dispatch
package import Domain
package import Proofs
import Synchronization

/// The one door to the books: every write is a command, every read a query, both by someone.
///
/// Commands are committed in groups: one writer takes what has gathered while the last sync ran, weighs and carries out each
/// in its own savepoint, and answers all after one sync of the disk.
package final class Registrar: Sendable {
    private let database: any Database
    private let reader: BooksReader
    private let writer: Mutex<Writer>
    private let queue: Mutex<SubmissionQueue>
    private let committed: Mutex<Int64>
    private let thread = DispatchQueue(label: "shuzhi.registrar", qos: .userInitiated)

    /// Takes over the journal: raises its epoch, so that any earlier writer is fenced off.
    ///
    /// - Parameters:
    ///   - key: what signs checkpoints; without it there are none, and what was signed before is not looked at.
    ///   - seen: where the last signed checkpoint is kept outside of the database.
    ///   - clock: the time that is stamped on commands; a clock that steps back does not take the journal with it.
    /// - Throws: a ``StorageProblem``.
    package init(
        database: any Database,
        key: NoteKey?,
        seen: SeenFile? = nil,
        clock: @escaping @Sendable () -> Instant = SystemClock.now
    ) throws {
        self.database = database
        reader = BooksReader(database)
        let writer = try Writer(database: database, key: key, seen: seen, clock: clock)
        committed = Mutex(writer.head.size)
        self.writer = Mutex(writer)
        queue = Mutex(SubmissionQueue())
    }

    /// Weighs a command, journals it and carries it out: all in one transaction, or not at all.
    ///
    /// - Parameters:
    ///   - key: sent again with the same command by the same signer, it gets the first receipt again.
    ///   - sealed: the personal values whose commitments are in the command.
    /// - Throws: a `Refusal`; a ``StorageProblem`` where the books cannot be written, in which case nobody knows whether the
    ///   command was kept until it is sent again under its key; a `Fault` where the program or the books are wrong.
    @discardableResult
    package func submit(
        _ command: any Command,
        by signer: Signer,
        key: IdempotencyKey? = nil,
        sealed: [SealedPlain] = []
    ) async throws -> Receipt {
        let draft = try EntryDraft(command, by: signer.person)
        return try await withCheckedThrowingContinuation { continuation in
            let submission = Submission(
                command: command,
                draft: draft,
                signer: signer,
                key: key,
                sealed: sealed,
                continuation: continuation
            )
            switch queue.withLock({ $0.add(submission) }) {
            case .mustStart: thread.async { self.work() }
            case .isRunning: break
            case .isClosed(let problem): continuation.resume(throwing: problem)
            }
        }
    }

    /// Answers a query, for a signer who may ask it.
    package func ask<Q: Query>(_ query: Q, by signer: Signer) async throws -> Q.Answer {
        try await reader.ask(query, by: signer)
    }

    /// How many entries are on disk.
    package var size: Int64 { committed.withLock { $0 } }

    /// Signs a checkpoint of everything accepted so far, and takes no more commands.
    package func close() throws {
        queue.withLock { $0.close(.closed) }
        // Behind whatever the writer is still at.
        try thread.sync { try writer.withLock { try $0.signCheckpoint() } }
    }

    /// Commits batch after batch until nothing waits.
    private func work() {
        while let first = queue.withLock({ $0.next() }) {
            let (answers, size) = writer.withLock { writer in
                (writer.commit(startingWith: first) { self.queue.withLock { $0.takeNext() } }, writer.head.size)
            }
            committed.withLock { $0 = size }
            if let problem = answers.problem {
                queue.withLock { $0.close(problem) }
            }
            answers.give()
        }
    }
}
