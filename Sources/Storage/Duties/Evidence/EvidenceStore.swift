package import Domain
import FoundationEssentials
import Glibc
import Proofs

/// The bytes of evidence, in a folder beside the books: each file under its own SHA-256, so that the same file lies there once.
///
/// A file is written beside its place, synced, and only then put there: what lies under a hash is whole. The books say which
/// hashes belong there; this folder knows nothing else of them.
package struct EvidenceStore: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Keeps the bytes as they are to be kept, and says what they are.
    ///
    /// What pictures say about where and when they were taken is taken out before anything is written.
    ///
    /// - Throws: a ``Refusal`` where they are not one of the kinds that are kept, or larger than `most` bytes; a
    ///   ``StorageProblem`` where they cannot be written.
    package func keep(_ bytes: [UInt8], called name: String, most: Int) throws -> EvidenceFile {
        guard bytes.count <= most else { throw Refusal.evidenceTooLarge(bytes.count, most) }
        let (type, kept) = try EvidenceBytes.inspect(bytes)
        let digest = SHA256Digest.of(kept).hex
        let place = file(digest)
        // A file that is there already is touched, so that a purge under way leaves it to whoever is filing it again.
        if utimes(place, nil) != 0 { try write(kept, to: place) }
        return EvidenceFile(digest: digest, size: kept.count, type: type, name: name)
    }

    /// The bytes under a hash, checked against it.
    ///
    /// - Throws: ``StorageProblem`` where they are gone or changed.
    package func read(_ digest: String) throws -> [UInt8] {
        guard Self.isDigest(digest), let data = FileManager.default.contents(atPath: file(digest)) else {
            throw StorageProblem.evidenceMissing(digest)
        }
        let bytes = Array(data)
        guard SHA256Digest.of(bytes).hex == digest else { throw StorageProblem.evidenceChanged(digest) }
        return bytes
    }

    /// Deletes the bytes under these hashes; what is not there is gone already.
    ///
    /// - Parameter untouchedFor: how many seconds nobody may have handed the file in; a newer one stays, for it may be about to
    ///   be filed.
    /// - Returns: how many files were deleted.
    @discardableResult
    package func purge(_ digests: some Sequence<String>, untouchedFor seconds: Int = 3600) throws -> Int {
        var count = 0
        for digest in digests where Self.isDigest(digest) {
            let place = file(digest)
            var status = stat()
            guard stat(place, &status) == 0, time(nil) - status.st_mtim.tv_sec >= seconds else { continue }
            guard unlink(place) == 0 else { throw Self.problem }
            count += 1
        }
        try syncFolders()
        return count
    }

    /// The hashes there are files for, in rising order.
    package func digests() throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try folders().flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").filter(Self.isDigest)
        }.sorted()
    }

    private func folders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.utf8.count == 2 }.sorted()
    }

    private func file(_ digest: String) -> String { "\(path)/\(digest.prefix(2))/\(digest)" }

    static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (0x61...0x66).contains($0) }
    }

    private func write(_ bytes: [UInt8], to place: String) throws {
        let folder = String(place.dropLast(65))
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageProblem.cannotCreate(folder, "\(error)")
        }
        let fresh = "\(place).\(UInt64.random(in: .min ... .max)).new"
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.problem }
        do {
            defer { Glibc.close(descriptor) }
            try Self.write(bytes, to: descriptor)
            guard fsync(descriptor) == 0, rename(fresh, place) == 0 else { throw Self.problem }
        } catch {
            unlink(fresh)
            throw error
        }
        try Self.sync(folder)
        try Self.sync(path)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw problem }
            done += count
        }
    }

    private func syncFolders() throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        for folder in try folders() { try Self.sync("\(path)/\(folder)") }
    }

    private static func sync(_ folder: String) throws {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw problem }
    }

    private static var problem: StorageProblem { .inputOutput(String(cString: strerror(errno))) }
}

extension RealmFolder {
    /// Where the bytes of evidence lie.
    package var evidence: EvidenceStore { EvidenceStore(path: "\(path)/evidence") }
}

extension StorageProblem {
    static func evidenceMissing(_ digest: String) -> StorageProblem {
        StorageProblem(.damaged, "storage.evidence-missing", [digest])
    }

    static func evidenceChanged(_ digest: String) -> StorageProblem {
        StorageProblem(.damaged, "storage.evidence-changed", [digest])
    }
}
