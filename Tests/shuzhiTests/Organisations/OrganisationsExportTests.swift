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
