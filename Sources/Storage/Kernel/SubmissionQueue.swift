import Domain

/// One command on its way in, and whoever waits for the answer.
struct Submission: Sendable {
    let command: any Command
    let draft: EntryDraft
    let signer: Signer
    let key: IdempotencyKey?
    let sealed: [SealedPlain]
    let continuation: CheckedContinuation<Receipt, any Error>
}

/// The commands that wait while the writer commits those before them.
struct SubmissionQueue: Sendable {
    enum Welcome {
        case mustStart
        case isRunning
        case isClosed(StorageProblem)
    }

    private var waiting: [Submission] = []
    private var position = 0
    private var isRunning = false
    private var problem: StorageProblem?

    mutating func add(_ submission: Submission) -> Welcome {
        if let problem { return .isClosed(problem) }
        waiting.append(submission)
        guard !isRunning else { return .isRunning }
        isRunning = true
        return .mustStart
    }

    /// The next command, or nil with the writer at rest.
    mutating func next() -> Submission? {
        guard let submission = takeNext() else {
            isRunning = false
            return nil
        }
        return submission
    }

    /// The next command, if one is there.
    mutating func takeNext() -> Submission? {
        guard position < waiting.count else {
            waiting.removeAll(keepingCapacity: true)
            position = 0
            return nil
        }
        defer { position += 1 }
        return waiting[position]
    }

    /// Takes nothing more; what waits is still taken from it.
    mutating func close(_ problem: StorageProblem) {
        if self.problem == nil { self.problem = problem }
    }
}
