import Foundation

/// A file that is written whole or not at all.
enum OutputFile {
    static func write(_ text: String, to path: String) throws(Failure) {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(.cannotCreate, "cannot-create", [path])
        }
    }
}
