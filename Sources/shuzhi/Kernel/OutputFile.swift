import Foundation

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
}
