import Domain
import FoundationEssentials
import Glibc

/// The folder beside the books in which files wait that were handed in and not yet taken in.
package struct StagingFolder: Sendable {
    private let path: String

    package init(in realm: RealmFolder) {
        path = "\(realm.path)/staging"
    }

    /// Keeps a file under a name, for the eyes of the program only.
    ///
    /// - Throws: ``StorageProblem`` where it cannot be written.
    package func keep(_ bytes: [UInt8], as name: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageProblem.cannotCreate(path, "\(error)")
        }
        let descriptor = open(try file(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageProblem.cannotCreate(path, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            guard count > 0 else {
                let reason = String(cString: strerror(errno))
                unlink(try file(name))
                throw StorageProblem.cannotCreate(path, reason)
            }
            written += count
        }
    }

    /// The bytes of a file; nil where it has been removed.
    package func bytes(of name: String) throws -> [UInt8]? {
        FileManager.default.contents(atPath: try file(name)).map { Array($0) }
    }

    package func remove(_ name: String) throws {
        unlink(try file(name))
    }

    /// The names of the files there are.
    package var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// Names are made here, of letters and digits; nothing else gets near a path.
    private func file(_ name: String) throws -> String {
        guard !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }) else {
            throw Fault("\(name) is no name of a staged file")
        }
        return "\(path)/\(name)"
    }
}
