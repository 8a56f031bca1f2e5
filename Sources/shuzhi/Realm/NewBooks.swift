import Domain
import Foundation
import Glibc
import Storage

/// Books in the making: in a folder beside the one that was asked for, which gets its name when they are complete.
///
/// So a run that is broken off never leaves books behind that look like books.
struct NewBooks {
    let books: OpenBooks
    private let path: String
    private let unfinished: String
    /// The folders above that were made on the way, the innermost first.
    private let made: [String]

    /// - Parameter code: the code of the root, in the name that checkpoints go under.
    /// - Throws: ``Failure`` or `StorageProblem` where something is in the way, or the folder cannot be made.
    init(at folder: String, code: String) throws {
        path = Self.withoutSlashes(folder)
        unfinished = path + ".partial"
        try Self.requireFree(path)
        try Self.requireNoLeftOver(unfinished)
        made = Self.missing(above: path)
        do {
            books = try OpenBooks(creating: unfinished, code: code)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            made.forEach { rmdir($0) }
            guard let problem = error as? StorageProblem, problem.kind == .cannotCreate else { throw error }
            throw Failure(.cannotCreate, "cannot-create", [folder])
        }
    }

    /// Closes the complete books and gives them their name.
    func keep() async throws {
        try await books.close()
        guard rename(unfinished, path) == 0 else { throw Failure(.cannotCreate, "cannot-create", [path]) }
    }

    /// Closes the books and takes away everything that was made for them.
    func drop() throws {
        try books.discard()
        try FileManager.default.removeItem(atPath: unfinished)
        made.forEach { rmdir($0) }
    }

    /// Whether a realm can be founded in a folder: it is empty, or not there.
    static func isFree(_ folder: String) -> Bool {
        (try? requireFree(withoutSlashes(folder))) != nil
    }

    private static func requireFree(_ path: String) throws(StorageProblem) {
        let found = try? FileManager.default.contentsOfDirectory(atPath: path)
        guard found?.isEmpty ?? !FileManager.default.fileExists(atPath: path) else {
            throw StorageProblem(.cannotCreate, "storage.folder-taken", [path])
        }
    }

    private static func requireNoLeftOver(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try RealmFolder.open(at: path).close()
        } catch let problem as StorageProblem where problem.kind == .busy {
            throw problem
        } catch {
            // Whatever else is wrong with it: it is not in use.
        }
        throw Failure(.cannotCreate, "left-over", [path])
    }

    private static func missing(above path: String) -> [String] {
        var missing: [String] = []
        var folder = (path as NSString).deletingLastPathComponent
        while !folder.isEmpty, folder != "/", !FileManager.default.fileExists(atPath: folder) {
            missing.append(folder)
            folder = (folder as NSString).deletingLastPathComponent
        }
        return missing
    }

    private static func withoutSlashes(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        return String(path)
    }
}
