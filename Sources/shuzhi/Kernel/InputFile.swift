import Foundation

/// A file named on the command line.
struct InputFile {
    let path: String
    let bytes: [UInt8]

    /// Reads the whole file; `-` is standard input.
    ///
    /// - Throws: a ``Failure`` that says whether it is not there, cannot be read or is too large.
    init(_ path: String, limit: Int = 64 << 20) throws(Failure) {
        self.path = path
        var isFolder: ObjCBool = false
        if path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw Failure(.noInput, "is-folder", [path])
        }
        let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let handle else { throw Failure(.noInput, "no-file", [path]) }
        let data: Data?
        do {
            data = try handle.read(upToCount: limit + 1)
        } catch {
            throw Failure(.inputOutput, "unreadable", [path])
        }
        bytes = Array(data ?? Data())
        guard bytes.count <= limit else { throw Failure(.data, "too-large", [path, "\(limit >> 20)"]) }
    }

    /// The file as text.
    ///
    /// - Throws: a ``Failure`` when it is not UTF-8.
    func text() throws(Failure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure(.data, "not-utf-8", [path]) }
        return text
    }
}
