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

    deinit { Glibc.close(descriptor) }
}
