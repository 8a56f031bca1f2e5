import Testing

@testable import shuzhi

@Suite struct `A file named on the command line` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test func `is read whole`() throws {
        let file = try InputFile(scratch.file("a.txt", "海曙"))
        #expect(try file.text() == "海曙")
    }

    @Test(arguments: [("missing.txt", "no-file"), (".", "is-folder")])
    func `must be there and be a file`(name: String, key: String) {
        let path = "\(scratch.path)/\(name)"
        #expect(throws: Failure(.noInput, key, [path])) { try InputFile(path) }
    }

    @Test func `is bounded`() throws {
        let path = try scratch.file("a.txt", String(repeating: "x", count: 1 << 20) + "y")
        #expect(throws: Failure(.data, "too-large", [path, "1"])) { try InputFile(path, limit: 1 << 20) }
    }

    @Test func `is UTF-8 where it is read as text`() throws {
        let file = try InputFile("/proc/self/exe", limit: 1 << 30)
        #expect(throws: Failure(.data, "not-utf-8", ["/proc/self/exe"])) { try file.text() }
    }

    @Test func `is not written halfway`() throws {
        #expect(throws: Failure(.cannotCreate, "cannot-create", ["\(scratch.path)/no/f"])) {
            try OutputFile.write("x", to: "\(scratch.path)/no/f")
        }
        try OutputFile.write("x", to: "\(scratch.path)/f")
        #expect(try InputFile("\(scratch.path)/f").text() == "x")
    }
}
