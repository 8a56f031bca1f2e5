import FoundationEssentials
import Glibc
import Proofs

/// The file with the key that signs checkpoints: for the eyes of its owner only.
struct KeyFile {
    let path: String

    /// Makes a key from the system's randomness and writes it, synced, with mode 0600.
    func create(name: String) throws -> NoteKey {
        var generator = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let key = try NoteKey(name: name, seed: seed)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageProblem.cannotCreate(path, String(cString: strerror(errno))) }
        defer { Glibc.close(descriptor) }
        let bytes = Array((key.text + "\n").utf8)
        guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count, fsync(descriptor) == 0
        else { throw StorageProblem.cannotCreate(path, String(cString: strerror(errno))) }
        return key
    }

    /// - Throws: ``StorageProblem`` where others may read the file, or it holds no key.
    func read() throws -> NoteKey {
        var status = stat()
        guard stat(path, &status) == 0 else { throw StorageProblem.badKey(path) }
        guard status.st_mode & 0o077 == 0 else { throw StorageProblem.openKeys(path) }
        guard let data = FileManager.default.contents(atPath: path),
            let key = try? NoteKey(String(decoding: data, as: UTF8.self).filter { $0 != "\n" })
        else { throw StorageProblem.badKey(path) }
        return key
    }
}
