package import Domain
import FoundationEssentials
import Glibc
package import Logging
package import Proofs

/// A realm on disk: one folder with the books, the lock and the keys, open in one program at a time.
package final class RealmFolder: Sendable {
    package let path: String
    package let database: SQLiteDatabase
    /// What signs the checkpoints of this realm; its name is their origin.
    package let key: NoteKey
    private let lock: RealmLock

    private init(path: String, database: SQLiteDatabase, key: NoteKey, lock: RealmLock) {
        self.path = path
        self.database = database
        self.key = key
        self.lock = lock
    }

    /// Makes the folder, its key and empty books.
    ///
    /// - Parameter origin: the name the journal's checkpoints go under, such as `shuzhi/330200`; no spaces and no plus.
    /// - Throws: ``StorageProblem`` where the folder is not empty or cannot be made; `NoteMistake` where the origin is no name.
    package static func create(at path: String, origin: String, log: Logger? = nil) throws -> RealmFolder {
        let files = FileManager.default
        if let found = try? files.contentsOfDirectory(atPath: path), !found.isEmpty { throw StorageProblem.folderTaken(path) }
        do {
            try files.createDirectory(
                atPath: "\(path)/keys",
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageProblem.cannotCreate(path, "\(error)")
        }
        let lock = try RealmLock(path: lockPath(path), folder: path)
        let key = try KeyFile(path: keyPath(path)).create(name: origin)
        let database = try SQLiteDatabase(path: databasePath(path), log: log)
        try Schema.bringUpToDate(database)
        return RealmFolder(path: path, database: database, key: key, lock: lock)
    }

    /// Opens the books, and brings their tables up to date.
    ///
    /// - Throws: ``StorageProblem`` where there are none, where another program has them open, or where they are not fit to use.
    package static func open(at path: String, log: Logger? = nil) throws -> RealmFolder {
        guard FileManager.default.fileExists(atPath: databasePath(path)) else { throw StorageProblem.noRealm(path) }
        // Before SQLite looks at the file: two programs on one file is what damages it.
        let lock = try RealmLock(path: lockPath(path), folder: path)
        let key = try KeyFile(path: keyPath(path)).read()
        try requireDatabase(path)
        let database = try SQLiteDatabase(path: databasePath(path), log: log)
        guard try database.readNow(Schema.isSetUp) else { throw StorageProblem.emptied(databasePath(path)) }
        try Schema.bringUpToDate(database)
        return RealmFolder(path: path, database: database, key: key, lock: lock)
    }

    /// Opens the books only to look at them: nothing in the folder changes, no table is brought up to date, no head is read.
    ///
    /// So it also opens books that are damaged, or on a disk that takes no writes.
    ///
    /// - Throws: ``StorageProblem`` where there are none, where a program has them open, or where SQLite can read nothing.
    package static func openForInspection(at path: String) throws -> RealmFolder {
        guard FileManager.default.fileExists(atPath: databasePath(path)) else { throw StorageProblem.noRealm(path) }
        let lock = try RealmLock(inspecting: lockPath(path), folder: path)
        let key = try KeyFile(path: keyPath(path)).read()
        try requireDatabase(path)
        let log = try? FileManager.default.attributesOfItem(atPath: databasePath(path) + "-wal")[.size] as? Int
        let database = try SQLiteDatabase(inspecting: databasePath(path), isStill: log ?? 0 == 0)
        // Where even that cannot be read, the verification says so.
        if (try? database.readNow { try $0.tables() }) == [] { throw StorageProblem.emptied(databasePath(path)) }
        return RealmFolder(path: path, database: database, key: key, lock: lock)
    }

    /// Opens the books to answer questions from them: only where their tables are of an older program is anything written.
    ///
    /// - Throws: ``StorageProblem`` as ``open(at:log:)`` does.
    package static func openForReading(at path: String) throws -> RealmFolder {
        let folder = try openForInspection(at: path)
        do {
            try folder.database.readNow { try Schema.requireUpToDate($0) }
            return folder
        } catch let problem as StorageProblem where problem.key == "storage.older-schema" {
            try folder.close()
            folder.lock.release()
            return try open(at: path)
        }
    }

    /// Before SQLite opens it: it takes an empty file for new books and writes to it.
    private static func requireDatabase(_ path: String) throws {
        let file = databasePath(path)
        let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
        // The header of an SQLite file has 100 bytes (sqlite.org/fileformat.html, part 1.3).
        guard size ?? 0 >= 100 else { throw StorageProblem.emptied(file) }
    }

    /// Puts a rebuilt file in the place of the books, and keeps the old file beside it.
    ///
    /// At every moment one of the two is in place: the old file gets a second name, then the new one takes over the first.
    ///
    /// - Parameter file: what a ``Rebuild`` wrote, in the same folder; it is moved.
    /// - Returns: where the old file is now.
    /// - Throws: ``StorageProblem`` where the books are open, or the files cannot be moved.
    package static func swapIn(_ file: String, at path: String) throws -> String {
        guard FileManager.default.fileExists(atPath: databasePath(path)) else { throw StorageProblem.noRealm(path) }
        let lock = try RealmLock(path: lockPath(path), folder: path)
        return try withExtendedLifetime(lock) {
            // Opening and closing folds what stands in a write-ahead log into the file itself.
            for name in [databasePath(path), file] { try SQLiteDatabase(path: name).close() }
            let kept = "\(path)/before-rebuild-\(SystemClock.now().milliseconds).sqlite"
            guard link(databasePath(path), kept) == 0, rename(file, databasePath(path)) == 0 else {
                throw StorageProblem.cannotCreate(kept, String(cString: strerror(errno)))
            }
            let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard folder >= 0 else { throw StorageProblem.cannotCreate(path, String(cString: strerror(errno))) }
            defer { Glibc.close(folder) }
            guard fsync(folder) == 0 else { throw StorageProblem.inputOutput(String(cString: strerror(errno))) }
            return kept
        }
    }

    /// The door to these books; there is one at a time, and an earlier one finds itself fenced off.
    package func registrar(clock: @escaping @Sendable () -> Instant = SystemClock.now) throws -> Registrar {
        try Registrar(database: database, key: key, seen: seen, clock: clock)
    }

    /// What answers questions and writes nothing.
    package var reader: BooksReader { BooksReader(database) }

    /// The last signed checkpoint, outside of the database.
    package var seen: SeenFile { SeenFile(path: "\(path)/keys/journal.seen") }

    /// Closes the books; the folder stays locked until the last reference to this is gone.
    package func close() throws {
        try database.close()
    }

    static func databasePath(_ folder: String) -> String { "\(folder)/realm.sqlite" }
    static func lockPath(_ folder: String) -> String { "\(folder)/realm.lock" }
    static func keyPath(_ folder: String) -> String { "\(folder)/keys/journal.key" }
}
