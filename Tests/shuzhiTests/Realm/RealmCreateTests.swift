import Foundation
import Language
import Storage
import Testing

@testable import shuzhi

@Suite struct `Founding books` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private var books: String { "\(scratch.path)/books" }

    @Test func `makes a folder that verifies`() async {
        let answer = await shuzhi("realm", "create", "--to", books, "--code", "3302", "--name", "宁波市", language: .zhHans)
        let verified = await shuzhi("journal", "verify", "--realm", books)

        #expect(answer == Answered(status: .done, output: "已在 \(books) 建立“宁波市”的账册（第 0 号条目）。\n", diagnostics: ""))
        #expect(verified.status == .done)
        #expect(verified.lines.last == "Whole.")
    }

    @Test func `is refused a folder with something in it`() async throws {
        _ = try scratch.file("something", "x")
        let answer = await shuzhi("realm", "create", "--to", scratch.path, "--code", "1", "--name", "x")

        #expect(answer.status == .cannotCreate)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["something"])
    }

    @Test func `leaves nothing behind when it is refused`() async throws {
        let refused = await shuzhi("realm", "create", "--to", books, "--code", "a b", "--name", "x")
        #expect(refused.status == .refused)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])

        let again = await shuzhi("realm", "create", "--to", books, "--code", "ab", "--name", "x")
        #expect(again.status == .done)
    }

    @Test func `leaves no folder behind that it made on the way`() async throws {
        let refused = await shuzhi("realm", "create", "--to", "\(scratch.path)/a/b/books/", "--code", "a b", "--name", "x")
        #expect(refused.status == .refused)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }

    @Test(arguments: [["realm", "create", "--code", "1", "--name", "x"], ["demo"]])
    func `names what a run left that was broken off`(command: [String]) async throws {
        let left = try RealmFolder.create(at: books + ".partial", origin: "shuzhi/1")
        let running = await run(command + ["--to", books])
        try left.close()
        withExtendedLifetime(left) {}
        #expect(running.status == .busy)
    }

    @Test(arguments: [["realm", "create", "--code", "1", "--name", "x"], ["demo"]])
    func `says that what was left can be deleted`(command: [String]) async throws {
        try FileManager.default.createDirectory(atPath: books + ".partial/keys", withIntermediateDirectories: true)
        let answer = await run(command + ["--to", books])

        #expect(answer.status == .cannotCreate)
        #expect(answer.diagnostics.contains("“\(books).partial” is left over"))
        #expect(!FileManager.default.fileExists(atPath: books))
    }

    @Test(arguments: [["realm", "create", "--code", "1", "--name", "x"], ["demo"]])
    func `says in plain words where no folder can be made`(command: [String]) async throws {
        let file = try scratch.file("file", "x")
        let answer = await run(command + ["--to", "\(file)/books"])

        #expect(answer.status == .cannotCreate)
        #expect(answer.diagnostics.contains("cannot be written"))
        #expect(!answer.diagnostics.contains("Domain="))
    }

    private func run(_ arguments: [String]) async -> Answered {
        let transcript = Transcript()
        let status = await Program.run(arguments, on: transcript.terminal(.en))
        return Answered(status: status, output: transcript.text(.output), diagnostics: transcript.text(.diagnostics))
    }

    @Test func `takes kinds from a file`() async throws {
        let kinds = try scratch.file("kinds.csv", "编号,中文名,英文名\nhall,大厅,hall\nroom,房间,\n")
        let answer = await shuzhi(
            "realm",
            "create",
            "--to",
            books,
            "--code",
            "1",
            "--name",
            "x",
            "--kinds",
            kinds,
            "--kind",
            "hall"
        )
        let list = try scratch.file("list.csv", "code,name,parent,kind\n2,二号,1,房间\n")
        let imported = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(answer.status == .done)
        #expect(imported.status == .done)
    }

    @Test func `tells mistakes in that file`() async throws {
        let kinds = try scratch.file("kinds.csv", "编号,英文名\nhall,hall\n")
        let answer = await shuzhi(
            "realm",
            "create",
            "--to",
            books,
            "--code",
            "1",
            "--name",
            "x",
            "--kinds",
            kinds,
            language: .zhHans
        )

        #expect(answer.status == .refused)
        #expect(answer.complaints == ["\(kinds):1: 缺少表头“zh-Hans”（可写作：zh-Hans / 中文名 / 名称）。"])
        #expect(!FileManager.default.fileExists(atPath: books))
    }

    @Test func `is refused while somebody else has the realm open`() async throws {
        _ = await shuzhi("realm", "create", "--to", books, "--code", "1", "--name", "x")
        let open = try RealmFolder.open(at: books)
        let answer = await shuzhi("journal", "verify", "--realm", books)
        try open.close()

        #expect(answer.status == .busy)
    }

    @Test func `is needed before anything else`() async {
        let answer = await shuzhi("journal", "verify", "--realm", "\(scratch.path)/nowhere")
        #expect(answer.status == .noInput)
    }
}
