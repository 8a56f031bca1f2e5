import Glibc

/// A file that only we can read, gone when it is let go of.
struct TemporaryFile: ~Copyable {
    let path: String

    init() throws(FileMistake) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        // `mkstemp` replaces six letters X at the end.
        var template = Array("\(folder)/shuzhi-\(String(repeating: "X", count: 6))".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw FileMistake(key: "workbook-not-written") }
        close(descriptor)
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } } ?? ""
    }

    deinit { unlink(path) }

    func contents() throws(FileMistake) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileMistake(key: "workbook-not-written") }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, initialised in
            while count < size {
                let came = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, count)
                guard came > 0 else { break }
                count += came
            }
            initialised = count
        }
        guard size > 0, count == size else { throw FileMistake(key: "workbook-not-written") }
        return bytes
    }
}
