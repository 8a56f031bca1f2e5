import Crypto
import Domain
import FoundationEssentials
import Glibc
import Proofs

/// The key under which secrets that must be read again are kept: a file of the realm, beside the books and never in them.
package struct SecretKey: Sendable {
    private let key: SymmetricKey

    /// Reads the key of a realm, or makes one where there is none yet.
    ///
    /// - Parameter folder: the folder of the realm.
    /// - Throws: ``StorageProblem`` where others may read the file, it holds no key, or it cannot be made.
    package init(in folder: String) throws {
        let path = "\(folder)/keys/secrets.key"
        if !FileManager.default.fileExists(atPath: path) {
            try Self.write(Hexadecimal.text(of: SecretBytes.random(32)), to: path)
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw StorageProblem.badKey(path) }
        guard status.st_mode & 0o077 == 0 else { throw StorageProblem.openKeys(path) }
        guard let data = FileManager.default.contents(atPath: path),
            let bytes = Hexadecimal.bytes(of: String(decoding: data, as: UTF8.self).filter { $0 != "\n" }), bytes.count == 32
        else { throw StorageProblem.badKey(path) }
        key = SymmetricKey(data: bytes)
    }

    /// Encrypts for one owner: AES-256-GCM, the owner's name bound in, so that rows cannot be swapped.
    func seal(_ secret: [UInt8], for owner: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(secret, using: key, authenticating: Array(owner.utf8))
        guard let combined = box.combined else { throw Fault("AES-GCM gave no combined box") }
        return Array(combined)
    }

    /// - Throws: ``StorageProblem`` where the bytes were not sealed with this key for this owner.
    func open(_ sealed: [UInt8], for owner: String) throws -> [UInt8] {
        do {
            return Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Array(owner.utf8)))
        } catch {
            throw StorageProblem.damaged("secret_factor \(owner)")
        }
    }

    /// A mark only this key can make (HMAC-SHA-256, RFC 2104).
    func mark(_ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
    }

    private static func write(_ text: String, to path: String) throws {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageProblem.cannotCreate(path, String(cString: strerror(errno))) }
        defer { Glibc.close(descriptor) }
        let bytes = Array((text + "\n").utf8)
        guard bytes.withUnsafeBytes({ Glibc.write(descriptor, $0.baseAddress, $0.count) }) == bytes.count, fsync(descriptor) == 0
        else { throw StorageProblem.cannotCreate(path, String(cString: strerror(errno))) }
    }
}
