import Language
import Testing

@testable import shuzhi

@Suite struct `Importing organisations` {
    private static let one = """
        Organisations imported: rows 1, entries 1 (1).
        Rows passed over, because the books have them already or nothing stands in them: 1.

        """

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

        #expect(answer == Answered(status: .done, output: Self.one, diagnostics: ""))
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
                "\(list):4:10: 没有类别“未知”", "共有 3 处错误，一行也没有写入",
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
        let list = try scratch.file("list.csv", "code,name,parent,kind\n330203,海曙区,3302,district\n330205,江北区,3302,district\n")
        let answer = await shuzhi("organisations", "import", "--realm", books, "--as", "nobody", list)

        #expect(answer.status == .refused)
        #expect(answer.complaints.count == 2)
        #expect(answer.complaints.first?.hasPrefix("\(list): ") == true)
        #expect(!answer.diagnostics.contains("⟦"))
    }

    @Test func `tells the kinds in the language asked for, and what was meant`() async throws {
        let list = try scratch.file(
            "list.csv",
            "code,name,parent,kind\n1,A,3302,distric\n2,B,3302,zzzzzzzzzz\n3,C,330,district\n4,D,5,district\n5,E,4,district\n"
        )
        let answer = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(answer.status == .refused)
        #expect(answer.complaints.first == "\(list):2:10: There is no kind “distric”. Did you mean “district”?")
        #expect(answer.complaints.dropFirst().first?.hasPrefix("\(list):3:10: There is no kind “zzzzzzzzzz”. Kinds: ") == true)
        #expect(!answer.diagnostics.contains("区县"))
        #expect(answer.complaints.contains { $0.hasPrefix("\(list):4:5: “330”") && $0.hasSuffix("Did you mean “3302”?") })
        #expect(answer.complaints.contains("\(list):5:5: Who is above whom goes in a circle: 4 → 5 → 4."))
        #expect(answer.complaints.last == "Mistakes found: 4. Nothing was written; put them right and import again.")
    }

    @Test func `tells what the books have otherwise, and what they refuse, with the line of the file`() async throws {
        let first = try scratch.file("first.csv", "code,name,parent,kind\n1,A,3302,district\n")
        _ = await shuzhi("organisations", "import", "--realm", books, first)
        let long = String(repeating: "x", count: 201)
        let list = try scratch.file(
            "list.csv",
            "code,name,parent,kind\n2,B,1,township\n1,Other,3302,district\n3,\(long),2,village\na b,C,2,village\n"
        )
        let answer = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(answer.status == .refused)
        #expect(answer.complaints.first?.hasPrefix("\(list):3:1: The books have “1” already") == true)
        #expect(answer.complaints.dropFirst().first?.hasPrefix("\(list):4:3: ") == true)
        #expect(answer.complaints.dropFirst(2).first?.hasPrefix("\(list):5:1: ") == true)
        #expect(answer.complaints.count == 4)
        #expect(!answer.diagnostics.contains("Row "))
    }

    @Test func `passes over what the books have exactly so`() async throws {
        let list = try scratch.file("list.csv", "code,name,parent,kind\n1,A,3302,district\n")
        _ = await shuzhi("organisations", "import", "--realm", books, list)
        let again = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(again.status == .done)
        #expect(again.output.hasPrefix("Organisations: there is nothing to write"))
    }

    @Test func `needs rows, and says of which file`() async throws {
        let list = try scratch.file("list.csv", "code,name,parent,kind\n")
        let answer = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(answer.status == .refused)
        #expect(answer.complaints.first == "\(list): The file has headings, but no rows.")
        #expect(answer.complaints.last?.hasPrefix("Mistakes found: 1.") == true)
    }

    @Test func `writes out two hundred mistakes, and how many more there are`() async throws {
        let rows = (1...250).map { "\($0),,3302,district\n" }.joined()
        let list = try scratch.file("list.csv", "code,name,parent,kind\n" + rows)
        let answer = await shuzhi("organisations", "import", "--realm", books, list)

        #expect(answer.complaints.count == 202)
        #expect(answer.complaints.suffix(2).first == "… and 50 more.")
        #expect(answer.complaints.last?.hasPrefix("Mistakes found: 250.") == true)
    }
}
