import Dispatch
import Domain
import Proofs
import Synchronization

/// Reads the whole journal once, and believes nothing: every leaf, the tree, the head, every signed checkpoint.
struct JournalCheck {
    private let state: State
    private let verifiers: [NoteVerifier]
    private let seen: SeenFile?
    /// What was signed last, going by the file beside the key.
    private var lastSeen: Checkpoint?
    private var report = VerificationReport()
    private var frontier = Frontier()
    private var checkpoints: ArraySlice<Checkpoint> = []
    /// The size up to which a signed root has agreed.
    private var agreed: Int64 = 0
    private var hasMetSeen = false

    /// What the journal says of itself, read in one snapshot.
    private struct State: Sendable {
        struct Note: Decodable {
            let size: Int64
            let note: String
        }

        let head: JournalHead?
        let notes: [Note]
        /// How many entries there should be, going by their numbers.
        let count: Int64
        let damages: [Damage]

        init(_ connection: any Connection) {
            let (head, noHead) = Self.look(Damage.head) { try Journal(connection).head() }
            let (notes, noNotes) = Self.look(Damage.checkpointsUnreadable) {
                try connection.all("SELECT size, note FROM journal_checkpoint ORDER BY size", as: Note.self)
            }
            let (count, noCount) = Self.look({ .entryUnreadable(0, $0) }) {
                try connection.number("SELECT max(seq) + 1 FROM journal_entry") ?? 0
            }
            self.head = head
            self.notes = notes ?? []
            self.count = count ?? head?.size ?? 0
            let (misnumbered, _) = Self.look({ .entryUnreadable(0, $0) }) {
                try connection.number("SELECT seq FROM journal_entry WHERE seq < 0 ORDER BY seq LIMIT 1")
            }
            damages = [misnumbered?.map(Damage.entryMisnumbered), noCount, noHead, noNotes].compactMap(\.self)
        }

        private static func look<Found>(_ damage: (String) -> Damage, _ body: () throws -> Found) -> (Found?, Damage?) {
            do {
                return (try body(), nil)
            } catch {
                return (nil, damage((error as? StorageProblem)?.arguments.joined(separator: " ") ?? "\(error)"))
            }
        }
    }

    /// Checks on one connection, so in its snapshot.
    static func run(_ connection: any Connection, verifiers: [NoteVerifier], seen: SeenFile?) -> VerificationReport {
        var check = JournalCheck(state: State(connection), verifiers: verifiers, seen: seen)
        return check.run { ranges in
            ranges.map { Stripe(from: $0.first, to: $0.end, keepsLeaves: $0.keepsLeaves, on: connection) }
        }
    }

    /// Checks on several connections at once; what is added meanwhile is not looked at.
    static func run(_ database: any Database, verifiers: [NoteVerifier], seen: SeenFile?) throws -> VerificationReport {
        var check = JournalCheck(state: try database.readNow { State($0) }, verifiers: verifiers, seen: seen)
        return check.run { ranges in
            let found = Mutex<[Int: Stripe]>([:])
            DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
                let range = ranges[index]
                let stripe = try? database.readNow {
                    Stripe(from: range.first, to: range.end, keepsLeaves: range.keepsLeaves, on: $0)
                }
                found.withLock { $0[index] = stripe }
            }
            let stripes = found.withLock { $0 }
            return ranges.indices.compactMap { stripes[$0] }
        }
    }

    private init(state: State, verifiers: [NoteVerifier], seen: SeenFile?) {
        self.state = state
        self.verifiers = verifiers
        self.seen = seen
    }

    private struct Range: Sendable {
        let first: Int64
        let end: Int64
        let keepsLeaves: Bool
    }

    private mutating func run(_ read: ([Range]) -> [Stripe]) -> VerificationReport {
        report.damages = state.damages
        readCheckpoints()
        readSeen()
        if let damage = walk(read) {
            report.damages.insert(damage, at: 0)
        } else {
            compareEnd()
            compareSignatures()
        }
        report.entries = frontier.size
        report.root = frontier.root
        return report
    }

    private mutating func readCheckpoints() {
        let (notes, verifiers) = (state.notes, verifiers)
        let results = Mutex<[Int: Result<Checkpoint, NoteMistake>]>([:])
        DispatchQueue.concurrentPerform(iterations: notes.count) { index in
            let result = Result { () throws(NoteMistake) in try Self.checkpoint(notes[index], verifiers) }
            results.withLock { $0[index] = result }
        }
        let found = results.withLock { $0 }
        for (index, note) in notes.enumerated() {
            switch found[index] {
            case .success(let checkpoint): checkpoints.append(checkpoint)
            case .failure(.badSignature), .failure(.noKnownSignature): report.damages.append(.checkpointUnsigned(note.size))
            case .failure, nil: report.damages.append(.checkpointUnreadable(note.size))
            }
        }
    }

    private static func checkpoint(
        _ line: State.Note,
        _ verifiers: [NoteVerifier]
    ) throws(NoteMistake) -> Checkpoint {
        let checkpoint = try Checkpoint.signed(Array(line.note.utf8), by: verifiers)
        guard checkpoint.size == line.size else { throw NoteMistake.checkpoint }
        return checkpoint
    }

    private mutating func readSeen() {
        guard let seen else { return }
        do {
            lastSeen = try seen.read(verifiers: verifiers)
        } catch {
            report.damages.append(.seenUnreadable(seen.path))
        }
    }

    /// Walks over the entries, several stripes at a time, up to the first that is damaged.
    private mutating func walk(_ read: ([Range]) -> [Stripe]) -> Damage? {
        if let damage = compareCheckpoints() { return damage }
        while frontier.size < state.count {
            let ranges = nextRanges()
            let stripes = read(ranges)
            for stripe in stripes {
                if let damage = take(stripe) { return damage }
            }
            guard stripes.count == ranges.count else { return .entryUnreadable(frontier.size, "") }
        }
        return nil
    }

    /// The next stretches: enough for every core, few enough for the memory.
    private func nextRanges() -> [Range] {
        let ends = stride(from: frontier.size, to: state.count, by: Int64.Stride(Stripe.length)).prefix(8)
        return ends.map { first in
            let end = min(first + Stripe.length, state.count)
            return Range(
                first: first,
                end: end,
                keepsLeaves: end - first < Stripe.length || signedSizes.contains { $0 > first && $0 < end }
            )
        }
    }

    private var signedSizes: [Int64] { checkpoints.map(\.size) + [lastSeen?.size].compactMap(\.self) }

    private mutating func take(_ stripe: Stripe) -> Damage? {
        guard stripe.leaves.isEmpty, stripe.isWhole, frontier.append(subtree: stripe.frontier.root, height: Stripe.height) else {
            for leaf in stripe.leaves {
                frontier.append(leaf)
                if let damage = compareCheckpoints() { return damage }
            }
            return stripe.damage
        }
        return compareCheckpoints()
    }

    /// Compares the root with the checkpoint of this size, if there is one.
    private mutating func compareCheckpoints() -> Damage? {
        if let lastSeen, lastSeen.size == frontier.size {
            guard lastSeen.root == frontier.root else { return .entriesReplaced(from: agreed, before: lastSeen.size) }
            hasMetSeen = true
        }
        while let next = checkpoints.first, next.size <= frontier.size {
            guard next.size == frontier.size, next.root == frontier.root else {
                return .entriesReplaced(from: agreed, before: next.size)
            }
            agreed = next.size
            report.checkpoints += 1
            checkpoints.removeFirst()
        }
        if let lastSeen, hasMetSeen { agreed = max(agreed, lastSeen.size) }
        return nil
    }

    /// Compares what was read with what the head and the last checkpoint say there should be.
    private mutating func compareEnd() {
        let expected = max(state.head?.size ?? 0, checkpoints.last?.size ?? 0, lastSeen?.size ?? 0)
        if expected > frontier.size {
            report.damages.insert(.entriesCut(from: frontier.size, expected: expected), at: 0)
        } else if let head = state.head, head.size < frontier.size {
            report.damages.insert(.entryBeyondHead(head.size), at: 0)
        } else if let head = state.head, head.frontier != frontier {
            report.damages.append(.head("frontier"))
        }
    }

    /// Tells of what no signature covers; it is damage where the last signature is known and none is near.
    private mutating func compareSignatures() {
        if frontier.size == 0, report.damages.isEmpty { report.damages.append(.empty) }
        guard agreed < frontier.size else { return }
        report.unsigned = frontier.size - agreed
        let isAfterSeen = seen == nil || lastSeen != nil
        if agreed == 0 || !isAfterSeen {
            report.damages.append(.entriesUnsigned(from: agreed, before: frontier.size))
        }
    }
}
