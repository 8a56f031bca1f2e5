import Foundation
import Glibc

/// A file that is written whole or not at all.
enum OutputFile {
    static func write(_ text: String, to path: String) throws(Failure) {
        try write(Array(text.utf8), to: path)
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(.cannotCreate, "cannot-create", [path])
        }
    }

    /// Writes a new file that nobody but its owner can read, not even while it is written.
    static func writePrivately(_ text: String, to path: String) throws(Failure) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(.cannotCreate, "cannot-create", [path]) }
        defer { Glibc.close(descriptor) }
        let bytes = Array(text.utf8)
        guard bytes.withUnsafeBytes({ Glibc.write(descriptor, $0.baseAddress, $0.count) }) == bytes.count else {
            throw Failure(.cannotCreate, "cannot-create", [path])
        }
    }
}
