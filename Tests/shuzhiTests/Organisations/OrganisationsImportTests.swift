import Language
import Testing

@testable import shuzhi

@Suite struct `Importing organisations` {
    let scratch: Scratch
    let books: String

    init() async throws {
        scratch = try Scratch()
        books = "\(scratch.path)/books"
        _ = await shuzhi("realm", "create", "--to", books, "--code", "3302", "--name", "宁波市")
    }

    @Test func `takes a list with its root`() async throws {
        let list = try scratch.file("list.csv", "code,name,parent,level\n330203,海曙区,3302,district\n3302,宁波市,,city\n")
        let answer = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(answer == Answered(status: .done, output: "Rows of organisations imported: 1 (entry 1).\n", diagnostics: ""))
    }

    @Test func `tells everything that is wrong with the file, and imports nothing`() async throws {
        let list = try scratch.file(
            "list.csv",
            "代码,名称,上级,类别\n330203,海曙区,3302,区县\n330203,江北区,9,区县\n1,甲,3302,未知\n"
        )
        let answer = await shuzhi("organisations", "import", "--realm", books, list, language: .zhHans)
        let verified = await shuzhi("journal", "verify", "--realm", books)

        #expect(answer.status == .refused)
        #expect(
            answer.complaints.map { String($0.prefix { $0 != "。" }) } == [
                "\(list):3:1: 代码“330203”已在第 2 行用过", "\(list):3:12: “330203”的上级“9”既不在本文件中，也不在账册中",
                "\(list):4:10: 没有类别“未知”",
            ]
        )
        #expect(verified.lines.first?.hasPrefix("Entries: 1,") == true)
    }

    @Test func `is refused another root`() async throws {
        let list = try scratch.file("list.csv", "code,name,parent,kind\n3303,温州市,,city\n")
        let answer = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(answer.status == .refused)
        #expect(answer.diagnostics.contains("“3303” has nothing above it"))
    }

    @Test func `is refused to somebody without the role, in words`() async throws {
        let list = try scratch.file("list.csv", "code,name,parent,kind\n330203,海曙区,3302,district\n")
        let answer = await shuzhi("organisations", "import", "--realm", books, "--as", "nobody", list)

        #expect(answer.status == .refused)
        #expect(answer.diagnostics.hasPrefix("Refused: "))
        #expect(!answer.diagnostics.contains("⟦"))
    }
}
