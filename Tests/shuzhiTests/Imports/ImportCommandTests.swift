import Documents
import Domain
import Exchange
import Foundation
import Language
import Storage
import Testing

@testable import shuzhi

@Suite struct `Importing a file` {
    private static let head = "organisation,id,kind,date,subject\n"

    @Test func `writes nothing when one row is wrong, and tells everything that is`() async throws {
        let year = try await QingheYear()
        let before = try await year.size()
        let answer = try await year.take(
            "activities",
            Self.head
                + "qinghe-01,a,home_visit,2025-03-01,good\n"
                + "qinghe-1,a,home_visit,2025-03-01,\n"
                + "qinghe-02,a,home_visit,2024-03-01,x\n"
                + "qinghe-02,b b,home_visit,2025-03-01,x\n"
                + "qinghe-01,a,home_visit,2025-03-01,again\n"
        )
        #expect(answer.status == .refused)
        #expect(
            answer.complaints == [
                "activities.csv:3:1: There is no organisation “qinghe-1” in the books. Did you mean “qinghe-01”?",
                "activities.csv:3:34: “subject” must not be empty.",
                "activities.csv:4:24: “2024-03-01” is outside the cycle (2025-01-01 to 2025-12-31). Check the date.",
                "activities.csv:5:11: “activity” cannot be “b b”: no blanks, invisible characters, slashes, bars, plus signs or commas, at most 128 bytes.",
                "activities.csv:6:11: “qinghe-01, a” stands in line 2 already. Take one of them out.",
                "Mistakes found: 5. Nothing was written; put them right and import again.",
            ]
        )
        #expect(try await year.size() == before)
    }

    @Test func `says what the books have against each row`() async throws {
        let year = try await QingheYear()
        _ = try await year.take("activities", Self.head + "qinghe-01,a,home_visit,2025-03-01,x\n")
        let answer = try await year.take(
            "activities",
            Self.head + "qinghe-01,b,home_visit,2025-03-01,x\nqinghe-01,a,home_visit,2025-03-02,x\n"
        )
        #expect(answer.complaints.first == "activities.csv:3:11: Activity a has been logged already.")
        #expect(answer.status == .refused)
    }

    @Test func `only checks when it is asked to`() async throws {
        let year = try await QingheYear()
        let before = try await year.size()
        let answer = try await year.take("activities", Self.head + "qinghe-01,a,home_visit,2025-03-01,x\n", "--check")

        #expect(answer.status == .done)
        #expect(answer.output == "Activities without mistakes: rows 1, entries to come 1. Nothing was written.\n")
        #expect(try await year.size() == before)
    }

    @Test func `again doubles nothing`() async throws {
        let year = try await QingheYear()
        let text = Self.head + "qinghe-01,a,home_visit,2025-03-01,x\nqinghe-02,a,home_visit,2025-03-01,x\n"
        let first = try await year.take("activities", text, "--json")
        let size = try await year.size()
        let second = try await year.take("activities", text, "--json")

        let (once, twice) = (try Self.receipt(first), try Self.receipt(second))
        #expect(once.entries == twice.entries)
        #expect(twice.repeated == 2)
        #expect(try await year.size() == size)
    }

    @Test func `that stopped in between is completed by the same command`() async throws {
        let year = try await QingheYear()
        let text = Self.head + "qinghe-01,a,home_visit,2025-03-01,x\nqinghe-02,a,home_visit,2025-03-01,x\n"
        try await Self.submitFirstBatch(of: text, in: year)
        let size = try await year.size()

        let completed = try await year.take("activities", text, "--json")
        #expect(completed.status == .done, "\(completed)")
        let answer = try Self.receipt(completed)
        #expect(answer.repeated == 1)
        #expect(answer.entries.count == 2)
        #expect(try await year.size() == size + 1)
    }

    @Test func `reads what Chinese editions of office programs write`() async throws {
        let year = try await QingheYear()
        // “组织代码,编号,类别,日期,主题” and “走访” in GB 18030.
        let head: [UInt8] = [
            0xD7, 0xE9, 0xD6, 0xAF, 0xB4, 0xFA, 0xC2, 0xEB, 0x2C, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC0, 0xE0, 0xB1, 0xF0, 0x2C,
            0xC8, 0xD5, 0xC6, 0xDA, 0x2C, 0xD6, 0xF7, 0xCC, 0xE2, 0x0D, 0x0A,
        ]
        let row = Array("qinghe-01,a,home_visit,2025/3/1,".utf8) + [0xD7, 0xDF, 0xB7, 0xC3, 0x0D, 0x0A]
        let file = "\(year.scratch.path)/gb.csv"
        try Data(head + row).write(to: URL(filePath: file))
        let answer = await shuzhi("activities", "import", "--realm", year.books, "--cycle", "2025", file, language: .zhHans)

        #expect(answer.status == .done)
        #expect(answer.output.hasPrefix("活动：已导入 1 行，共 1 个条目"))
    }

    @Test func `says so when it is not the time for it`() async throws {
        let year = try await QingheYear()
        let answer = try await year.take("audits", "organisation,visited,duty\nqinghe-01,2025-11-01,5\nqinghe-02,2025-11-01,5\n")

        #expect(answer.complaints.first == "audits.csv: The cycle is in the recording phase; this is not the time for it.")
        #expect(answer.complaints.count == 2)
    }

    @Test func `needs a cycle that is there, and a file with rows`() async throws {
        let year = try await QingheYear()
        let file = try year.scratch.file("empty.csv", Self.head)
        let other = await shuzhi("activities", "import", "--realm", year.books, "--cycle", "1999", file)
        let empty = await shuzhi("activities", "import", "--realm", year.books, "--cycle", "2025", file)

        #expect(other.diagnostics == "Refused: There is no cycle 1999.\n")
        #expect(empty.complaints.first?.hasSuffix("empty.csv: The file has headings, but no rows.") == true)
        #expect(empty.complaints.last?.hasPrefix("Mistakes found: 1. Nothing was written") == true)
        #expect(empty.status == .refused)
    }

    @Test func `is refused, row by row, to somebody without a role over the organisation`() async throws {
        let year = try await QingheYear()
        _ = try await year.take("people", "id,name\nguest,Guest\n")
        let answer = try await year.take("activities", Self.head + "qinghe-01,a,home_visit,2025-03-01,x\n", "--as", "guest")

        #expect(answer.complaints.first == "activities.csv:2:1: You hold no role over organisation qinghe-01 that allows this.")
    }

    /// Does what an import does before the machine stops: the first command of several.
    private static func submitFirstBatch(of text: String, in year: QingheYear) async throws {
        let file = try InputFile(year.scratch.file("activities.csv", text))
        let books = try OpenBooks(year.books)
        let signer = try books.signer(named: nil)
        let checked = try books.look { connection in
            let books = try ImportBooks(connection, cycle: "2025", signer: signer, language: .en)
            return try CheckedImport(file.bytes, file: file.path, as: ActivitySheet.self, in: books)
        }
        let first = try #require(checked.planned.first)
        _ = try await books.registrar.submit(try first.part.command, by: signer, key: first.key)
        try await books.close()
    }

    private struct Receipt: Decodable {
        let entries: [Int64]
        let repeated: Int
    }

    private static func receipt(_ answer: Answered) throws -> Receipt {
        try JSONDecoder().decode(Receipt.self, from: Data(answer.output.utf8))
    }
}

@Suite struct `A receipt` {
    @Test(
        arguments: [
            ([], ""), ([7], "7"), ([7, 8, 9], "7–9"), ([7, 9, 10, 12], "7, 9–10, 12"), ([3, 1, 2], "1–3"),
        ] as [([Int64], String)]
    )
    func `names entries in ranges`(entries: [Int64], text: String) {
        #expect(ImportOutcome.ranges(entries) == text)
    }
}
