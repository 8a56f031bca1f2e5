import Glibc

/// The lock on a realm's folder: held by one program for as long as it has the books open.
///
/// The system lets go of it when the program ends, however it ends.
final class RealmLock: Sendable {
    private let descriptor: CInt

    /// - Throws: ``StorageProblem`` where another program, or this one, holds it already.
    init(path: String, folder: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageProblem.cannotCreate(path, String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isTaken = errno == EWOULDBLOCK
            let reason = String(cString: strerror(errno))
            Glibc.close(descriptor)
            throw isTaken ? StorageProblem.locked(folder) : StorageProblem.cannotCreate(path, reason)
        }
    }

    /// Locks a folder that is only looked at: where nothing can be written, the lock file is opened to be read, and where
    /// there is none, nobody can have the books open for writing.
    ///
    /// - Throws: ``StorageProblem`` where a program holds it already.
    init(inspecting path: String, folder: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            // Some file systems lock nothing for readers; only a lock that is held is a reason to stop.
            guard errno == EWOULDBLOCK else { return }
            Glibc.close(descriptor)
            throw StorageProblem.locked(folder)
        }
    }

    /// Lets others have the folder, before the last reference is gone.
    func release() {
        flock(descriptor, LOCK_UN)
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }
}
