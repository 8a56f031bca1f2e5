import FoundationEssentials
import Glibc
package import Proofs

/// The last checkpoint that was signed, in a file beside the key: the books must still begin with it when they open again.
///
/// Checkpoints in the database can be deleted together with what they cover; this one lies outside of it.
package struct SeenFile: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// The checkpoint, or nil where none has been kept yet.
    ///
    /// - Throws: ``StorageProblem`` where the file cannot be read, or none of these keys has signed what it holds.
    package func read(verifiers: [NoteVerifier]) throws -> Checkpoint? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path),
            let checkpoint = try? Checkpoint.signed(Array(data), by: verifiers)
        else { throw StorageProblem.badSeen(path) }
        return checkpoint
    }

    /// Puts a signed note in the place of the one before it, on disk before it returns; at every moment one of the two is whole.
    func keep(_ note: SignedNote) throws {
        let fresh = "\(path).new"
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.problem }
        defer { Glibc.close(descriptor) }
        let bytes = note.bytes
        guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count, fsync(descriptor) == 0,
            rename(fresh, path) == 0
        else { throw Self.problem }
        let folder = Glibc.open(path.parentFolder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Self.problem }
        defer { Glibc.close(folder) }
        guard fsync(folder) == 0 else { throw Self.problem }
    }

    private static var problem: StorageProblem { .inputOutput(String(cString: strerror(errno))) }
}

extension String {
    /// What stands before the last slash.
    fileprivate var parentFolder: String {
        lastIndex(of: "/").map { String(self[..<$0]) } ?? "."
    }
}

extension Checkpoint {
    /// Reads a note that one of these keys has signed, as the checkpoint of its own journal.
    ///
    /// - Throws: `NoteMistake`.
    static func signed(_ note: [UInt8], by verifiers: [NoteVerifier]) throws(NoteMistake) -> Checkpoint {
        do {
            let note = try SignedNote(parsing: note)
            try note.verified(by: verifiers)
            let checkpoint = try Checkpoint(note.text)
            guard verifiers.contains(where: { $0.name == checkpoint.origin }) else { throw NoteMistake.checkpoint }
            return checkpoint
        } catch {
            throw error as? NoteMistake ?? .form
        }
    }
}
