package import Domain
import FoundationEssentials
package import Proofs

/// Checks that the books are what was written: the journal by its hashes and signatures, every other table by replaying it.
package struct Verification: Sendable {
    private let database: any Database
    private let verifiers: [NoteVerifier]
    private let seen: SeenFile?
    private let commands: Commands
    /// Where a fresh copy may lie while it is compared.
    private let folder: String

    /// - Parameters:
    ///   - verifiers: the keys whose checkpoints count; nobody else's do.
    ///   - seen: the checkpoint outside of the database; without it, entries after the last signed one are only told of.
    ///   - folder: an existing folder with room for a second copy of the books.
    package init(
        database: any Database,
        verifiers: [NoteVerifier],
        seen: SeenFile? = nil,
        commands: Commands,
        folder: String
    ) {
        self.database = database
        self.verifiers = verifiers
        self.seen = seen
        self.commands = commands
        self.folder = folder
    }

    /// Verifies the books as they stand at this moment.
    ///
    /// - Parameters:
    ///   - replay: whether to rebuild every table in a fresh database and compare, which takes as long as the commands took.
    ///   - progress: told how many entries have been replayed.
    /// - Returns: what is damaged; nothing is repaired.
    package func run(replay: Bool, progress: (Int64) -> Void = { _ in }) throws -> VerificationReport {
        guard replay else { return try JournalCheck.run(database, verifiers: verifiers, seen: seen) }
        return try database.readNow { connection in
            var report = JournalCheck.run(connection, verifiers: verifiers, seen: seen)
            guard report.isWhole else { return report }
            try Schema.requireUpToDate(connection)
            report.damages += try connection.integrityProblems().map(Damage.file)
            let beside = try TemporaryFolder(in: folder)
            defer { beside.remove() }
            let fresh = try SQLiteDatabase(path: "\(beside.path)/replay.sqlite", durability: .none)
            defer { try? fresh.close() }
            try Schema.bringUpToDate(fresh)
            do {
                try Replay(commands).run(connection, upTo: report.entries, into: fresh, progress: progress)
            } catch let unfit as UnfitJournal {
                report.damages.append(unfit.damage)
                return report
            }
            try fresh.readNow { replayed in
                try BooksComparison(live: connection, replayed: replayed).run(into: &report)
            }
            return report
        }
    }
}

/// A folder that is gone again afterwards.
struct TemporaryFolder {
    let path: String

    init(in folder: String) throws {
        path = "\(folder)/replay-\(UUID().uuidString.lowercased())"
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageProblem.cannotCreate(path, "\(error)")
        }
    }

    /// Removes it; what cannot be removed is left, for it holds nothing that is needed.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
