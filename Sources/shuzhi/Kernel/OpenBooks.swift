import Foundation
import Storage

/// The books of one folder, open in this process alone, with the door to them.
struct OpenBooks: FoundBooks {
    let folder: RealmFolder
    let registrar: Registrar

    init(_ path: String) throws {
        folder = try RealmFolder.open(at: path)
        registrar = try folder.registrar()
    }

    /// New, empty books.
    ///
    /// - Parameter code: the code of the root, in the name that checkpoints go under.
    init(creating path: String, code: String) throws {
        let name = code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        folder = try RealmFolder.create(at: path, origin: "shuzhi/\(name)")
        registrar = try folder.registrar()
    }

    /// Signs a last checkpoint and closes.
    func close() async throws {
        try registrar.close()
        try folder.close()
    }

    /// Closes books that were never founded and takes away what was laid down for them.
    func discard() throws {
        try folder.close()
        let files = FileManager.default
        for name in try files.contentsOfDirectory(atPath: folder.path) {
            try files.removeItem(atPath: "\(folder.path)/\(name)")
        }
    }
}
