import Foundation
import Language
import Storage
import Testing

@testable import shuzhi

@Suite struct `Submitting commands` {
    private struct Reply: Decodable {
        struct Refused: Decodable {
            let kind: String
            let message: String
        }
        let key: String?
        let entry: Int64?
        let repeated: Bool?
        let refused: Refused?
        let line: Int?
        let malformed: String?
    }

    let scratch: Scratch
    let books: String

    init() async throws {
        scratch = try Scratch()
        books = "\(scratch.path)/books"
        _ = await shuzhi("realm", "create", "--to", books, "--code", "3302", "--name", "宁波市")
    }

    private func submit(_ lines: [String]) async throws -> (status: Ending, replies: [Reply]) {
        let transcript = Transcript(input: lines)
        let status = await Program.run(["submit", "--realm", books], on: transcript.terminal(.en))
        let replies = try transcript.text(.output).split(separator: "\n").map {
            try JSONDecoder().decode(Reply.self, from: Data($0.utf8))
        }
        return (status, replies)
    }

    private func importing(_ code: String, under parent: String, key: String) -> String {
        """
        {"key":"\(key)","as":"office","command":"organisations.import","version":1,"payload":{"rows":[\
        {"code":"\(code)","name":"n\(code)","kind":"district","parent":"\(parent)","origin":"reported"}]}}
        """
    }

    @Test func `answers each line with its entry`() async throws {
        let (status, replies) = try await submit([
            importing("1", under: "3302", key: "a"), "", importing("2", under: "1", key: "b"),
        ])

        #expect(status == .done)
        #expect(replies.map(\.key) == ["a", "b"])
        #expect(replies.map(\.entry) == [1, 2])
    }

    @Test func `keeps the order of the lines`() async throws {
        // Each hangs under the one before it, so any other order would be refused.
        let lines = (1...600).map { number in
            importing("\(number)", under: number == 1 ? "3302" : "\(number - 1)", key: "k\(number)")
        }
        let (status, replies) = try await submit(lines)

        #expect(status == .done)
        let sorted = replies.sorted { ($0.entry ?? 0) < ($1.entry ?? 0) }
        let keys: [String?] = (1...600).map { "k\($0)" }
        #expect(sorted.map(\.key) == keys)
    }

    @Test func `gives the first answer again under the same key`() async throws {
        let line = importing("1", under: "3302", key: "a")
        _ = try await submit([line])
        let (status, replies) = try await submit([line])

        #expect(status == .done)
        #expect(replies.map(\.entry) == [1])
        #expect(replies.first?.repeated == true)
    }

    @Test func `goes on after a refusal`() async throws {
        let (status, replies) = try await submit([
            importing("1", under: "nowhere", key: "a"), importing("2", under: "3302", key: "b"),
        ])

        #expect(status == .refused)
        #expect(replies.first { $0.key == "a" }?.refused?.kind != nil)
        #expect(replies.first { $0.key == "a" }?.refused?.message.contains("⟦") == false)
        #expect(replies.first { $0.key == "b" }?.entry == 1)
    }

    @Test(arguments: ["junk", "{}", #"{"command":"no.such","payload":{}}"#, #"{"command":"organisations.import","payload":{}}"#])
    func `says which lines are no commands`(line: String) async throws {
        let (status, replies) = try await submit(["", line, importing("1", under: "3302", key: "a")])

        #expect(status == .data)
        #expect(replies.first { $0.line != nil }?.line == 2)
        #expect(replies.first { $0.key == "a" }?.entry == 1)
    }

    private static let row = #"{"code":"1","name":"n","kind":"district","parent":"3302","origin":"reported"}"#

    @Test(arguments: [
        ("junk", "Line 1: This is not JSON; it cannot be read from character 1 on."),
        (#"{"command":x}"#, "Line 1: This is not JSON; it cannot be read from character 12 on."),
        (#"{"command":"x""#, "Line 1: This is not complete JSON; it breaks off at the end of the line."),
        ("[]", "Line 1: This is not a JSON object. A line begins with { and ends with }."),
        (#"{"payload":{}}"#, "Line 1: “command” is missing."),
        (#"{"command":7,"payload":{}}"#, "Line 1: “command” must be text in quotes."),
        (
            #"{"command":"organisations.imprt","payload":{}}"#,
            "Line 1: There is no command “organisations.imprt”. Did you mean “organisations.import”?"
        ),
        (#"{"command":"zzzzzzzzzzzzzzzzz","payload":{}}"#, "Line 1: There is no command “zzzzzzzzzzzzzzzzz”."),
        (
            #"{"command":"organisations.import","version":99,"payload":{}}"#,
            "Line 1: The command “organisations.import” has no version 99. Versions: 1."
        ),
        (#"{"command":"organisations.import"}"#, "Line 1: “payload” is missing."),
        (#"{"command":"organisations.import","payload":{}}"#, "Line 1: “payload.rows” is missing."),
        (#"{"command":"organisations.import","payload":{"rows":3}}"#, "Line 1: “payload.rows” must be a list […]."),
        (
            #"{"command":"organisations.import","payload":{"rows":[\#(row.replacing("\"n\"", with: "7"))]}}"#,
            "Line 1: “payload.rows[0].name” must be text in quotes."
        ),
        (
            #"{"command":"organisations.import","payload":{"rows":[\#(row.replacing("reported", with: "x"))]}}"#,
            "Line 1: What stands under “payload.rows[0].origin” cannot stand there."
        ),
        (
            #"{"command":"organisations.import","payload":{"rows":[\#(row)],"rwos":[]}}"#,
            "Line 1: The command has nothing called “payload.rwos”."
        ),
    ])
    func `says what is wrong with a line`(line: String, message: String) async throws {
        let (status, replies) = try await submit([line])

        #expect(status == .data)
        #expect(replies.map(\.malformed) == [message])
    }

    @Test func `asks in whose name where nobody holds the office`() async throws {
        let realm = try RealmFolder.open(at: books)
        defer { try? realm.close() }
        let desk = SubmitDesk(registrar: try realm.registrar(), signer: nil, words: Words(.en))
        let line = #"{"command":"organisations.import","payload":{"rows":[\#(Self.row)]}}"#
        let answer = try await desk.answer(InputLine(number: 1, text: line))

        #expect(try answer.text.contains("Nothing says in whose name."))
    }
}
