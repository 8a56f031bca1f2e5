import Language
import Testing

@testable import shuzhi

@Suite struct `Exporting organisations` {
    @Test(arguments: Language.allCases)
    func `gives what new books take in, and export alike`(language: Language) async throws {
        let year = try await QingheYear()
        let file = "\(year.scratch.path)/list.csv"
        let written = await shuzhi("organisations", "export", "--realm", year.books, "--to", file, language: language)
        let other = "\(year.scratch.path)/other"
        _ = await shuzhi("realm", "create", "--to", other, "--code", "qinghe", "--name", "Qinghe", "--kind", "township")
        let imported = await shuzhi("organisations", "import", "--realm", other, file)

        #expect(written.status == .done)
        #expect(imported.status == .done)
        let first = await shuzhi("organisations", "export", "--realm", year.books).output
        let second = await shuzhi("organisations", "export", "--realm", other).output
        #expect(first == second)
        #expect(first.split(separator: "\r\n").count == 5)
    }
}

@Suite struct `Tree, posts, groupings and roles` {
    /// Books with something of each in them.
    private static func year() async throws -> QingheYear {
        let year = try await QingheYear()
        _ = try await year.take("people", "id,name\nchen,Chen Li\nwang,Wang Fang\n")
        _ = try await year.take(
            "posts",
            "id,organisation,title,holder,since,until\np,qinghe-01,Secretary,chen,2023-03-01,2028-03-01\nq,qinghe-02,\"Head, acting\",,2023-03-01,\n"
        )
        _ = try await year.take(
            "groupings",
            "grouping,title,organisation,leads,joined\ng,Market,qinghe-02,,2024-05-01\ng,Market,qinghe-01,yes,2024-01-01\n"
        )
        _ = try await year.take("grants", "person,role,organisation,cycle\nchen,Secretary,qinghe-01,\nwang,clerk,qinghe,2025\n")
        return year
    }

    @Test(arguments: ["csv", "xlsx"], Language.allCases)
    func `go out and come in again, and go out alike`(ending: String, language: Language) async throws {
        let year = try await Self.year()
        let other = try await QingheYear()
        _ = try await other.take("people", "id,name\nchen,Chen Li\nwang,Wang Fang\n")
        for noun in ["posts", "groupings", "grants"] {
            let file = "\(year.scratch.path)/\(noun).\(ending)"
            let written = await shuzhi(noun, "export", "--realm", year.books, "--to", file, language: language)
            let taken = await shuzhi(noun, "import", "--realm", other.books, file, language: language)
            let again = await shuzhi(noun, "import", "--realm", other.books, file)
            let first = await shuzhi(noun, "export", "--realm", year.books).output
            let second = await shuzhi(noun, "export", "--realm", other.books).output
            #expect(written.status == .done && taken.status == .done, "\(noun): \(taken)")
            #expect(again.output.contains("there is nothing to write"), "\(noun): \(again)")
            #expect(first == second && first.split(separator: "\r\n").count >= 3, "\(noun)")
        }
    }

    @Test func `keep closed organisations out of the list`() async throws {
        let year = try await Self.year()
        let closing =
            #"{"command":"organisations.close","version":1,"payload":{"on":"2025-06-01","organisation":"qinghe-03","reason":"x"}}"#
        let answer = await shuzhi("submit", "--realm", year.books, input: [closing])
        #expect(answer.status == .done, "\(answer)")
        let list = await shuzhi("organisations", "export", "--realm", year.books).output
        #expect(list.contains("qinghe-02") && !list.contains("qinghe-03"))
    }

    @Test func `tell what is wrong in which row`() async throws {
        let year = try await Self.year()
        let grants = try await year.take(
            "grants",
            "person,role,organisation,cycle\nchne,Secretary,qinghe-01,\nchen,audit-administrator,qinghe,\nchen,king,qinghe,\nchen,clerk,qinghe,1999\n"
        )
        #expect(
            grants.complaints.map { $0.prefix { $0 != " " } } == [
                "grants.csv:2:1:", "grants.csv:3:6:", "grants.csv:4:6:", "grants.csv:5:19:", "Mistakes",
            ]
        )
        let groupings = try await year.take(
            "groupings",
            "grouping,title,organisation,leads,joined\nh,Union,qinghe-01,,2024-05-01\n"
        )
        #expect(groupings.complaints.first?.contains("Nothing says who leads grouping h.") == true)
    }
}

@Suite struct `Roles on the command line` {
    @Test func `are given, listed and taken back`() async throws {
        let year = try await QingheYear()
        _ = try await year.take("people", "id,name\nchen,Chen Li\n")
        let options = ["--realm", year.books, "--person", "chen", "--role", "填报员", "--organisation", "qinghe-01"]
        func grants(_ verb: String) async -> Answered {
            let transcript = Transcript()
            let status = await Program.run(["grants", verb] + options, on: transcript.terminal(.en))
            return Answered(status: status, output: transcript.text(.output), diagnostics: transcript.text(.diagnostics))
        }
        let given = await grants("add")
        let twice = await grants("add")
        let listed = await shuzhi("grants", "list", "--realm", year.books, "--person", "chen")
        let taken = await grants("withdraw")
        let none = await shuzhi("grants", "list", "--realm", year.books, "--person", "chen")
        let wrong = await shuzhi("grants", "list", "--realm", year.books, "--role", "king")

        #expect(given.output.hasPrefix("Given to chen: Clerk, over qinghe-01"), "\(given)")
        #expect(twice.status == .refused)
        #expect(listed.lines.count == 2 && listed.lines.last?.hasPrefix("chen  Chen Li  Clerk  qinghe-01") == true, "\(listed)")
        #expect(taken.output.hasPrefix("Taken from chen"))
        #expect(none.lines.count == 1)
        #expect(wrong.status == .usage)
    }
}

@Suite struct `Importing people and posts` {
    @Test func `passes over people who are there, and refuses them another name`() async throws {
        let year = try await QingheYear()
        _ = try await year.take("people", "id,name\nchen,Chen Li\n")
        let more = try await year.take("people", "id,name\nchen,Chen Li\nwang,Wang Fang\n")
        let other = try await year.take("people", "id,name\nchen,Chen Lei\n")

        #expect(more.lines.first?.hasPrefix("People imported: rows 1, entries 1") == true)
        #expect(other.complaints.first?.hasPrefix("people.csv:2:1: ") == true)
    }

    @Test func `brings posts up to date, and names holders who are not there`() async throws {
        let year = try await QingheYear()
        let head = "id,organisation,title,holder,since,until\n"
        _ = try await year.take("people", "id,name\nchen,Chen Li\n")
        let first = try await year.take("posts", head + "p,qinghe-01,Secretary,,2023-03-01,\n")
        let same = try await year.take("posts", head + "p,qinghe-01,Secretary,,2023-03-01,\n")
        let changed = try await year.take("posts", head + "p,qinghe-01,Secretary,chen,2025-03-01,2030-03-01\n")
        let wrong = try await year.take(
            "posts",
            head + "q,qinghe-01,Secretary,chne,2023-03-01,\nr,qinghe-01,Deputy,,2023-03-01,2022-03-01\n"
        )

        #expect(first.status == .done)
        #expect(same.output.hasPrefix("Posts: there is nothing to write"))
        #expect(changed.output.hasPrefix("Posts imported: rows 1"))
        #expect(wrong.complaints.first == "posts.csv:2:23: There is no person “chne” in the books. Did you mean “chen”?")
        #expect(wrong.complaints.dropFirst().first?.hasPrefix("posts.csv:3:32: ") == true)
    }
}
