import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `The journal commands` {
    let scratch: Scratch
    let books: String

    init() async throws {
        scratch = try Scratch()
        books = "\(scratch.path)/books"
        _ = await shuzhi("realm", "create", "--to", books, "--code", "3302", "--name", "宁波市")
        let list = try scratch.file("list.csv", "code,name,parent,kind\n330203,海曙区,3302,district\n")
        _ = await shuzhi("organisations", "import", "--realm", books, list)
    }

    @Test(arguments: [[], ["--no-replay"]] as [[String]])
    func `verify sound books`(more: [String]) async {
        let transcript = Transcript()
        let status = await Program.run(["journal", "verify", "--realm", books] + more, on: transcript.terminal(.en))

        #expect(status == .done)
        #expect(transcript.text(.output).hasPrefix("Entries: 2, root "))
        #expect(transcript.text(.output).contains("Replayed and compared") == more.isEmpty)
        #expect(transcript.text(.output).hasSuffix("Whole.\n"))
    }

    @Test func `name the entry that was changed`() async throws {
        // Books with one entry, all of them in the main file.
        let young = "\(scratch.path)/young"
        _ = await shuzhi("realm", "create", "--to", young, "--code", "1", "--name", "x")
        let file = URL(filePath: "\(young)/realm.sqlite")
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data(#""command":"organisations.create-realm""#.utf8)))
        bytes[place.upperBound - 2] ^= 1
        try bytes.write(to: file)
        let answer = await shuzhi("journal", "verify", "--realm", young, "--json")

        struct Reply: Decodable {
            struct Damage: Decodable {
                let entry: Int64?
            }
            let whole: Bool
            let damages: [Damage]
        }
        let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8))
        #expect(answer.status == .refused)
        #expect(!reply.whole)
        #expect(reply.damages.first?.entry == 0)
    }

    @Test func `list entries`() async {
        let answer = await shuzhi("journal", "entries", "--realm", books, "--from", "1")

        #expect(answer.status == .done)
        #expect(answer.lines.count == 3)
        #expect(answer.lines[1].contains("organisations.import"))
        #expect(answer.lines[2] == "Listed 1 of 2 entries.")
    }

    @Test func `list nothing to somebody without a role`() async {
        let answer = await shuzhi("journal", "entries", "--realm", books, "--as", "stranger")
        #expect(answer.status == .refused)
        #expect(answer.output == "")
    }

    @Test func `list entries with the text that was hashed`() async throws {
        struct Line: Decodable {
            let entry: Int64
            let actor: String
            let command: String
            let text: String
            let leaf: String
        }
        let answer = await shuzhi("journal", "entries", "--realm", books, "--json")
        let lines = try answer.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }

        #expect(lines.map(\.entry) == [0, 1])
        #expect(lines.map(\.command) == ["organisations.create-realm", "organisations.import"])
        #expect(lines.allSatisfy { $0.text.hasPrefix(#"{"actor":"office","at":"#) && $0.leaf.count == 64 })
    }

    @Test func `give the checkpoint byte for byte`() async throws {
        struct Reply: Decodable {
            let checkpoint: String
            let verifier: String
        }
        let note = await shuzhi("journal", "checkpoint", "--realm", books)
        let answer = await shuzhi("journal", "checkpoint", "--realm", books, "--json")
        let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8))

        #expect(note.output == reply.checkpoint)
        #expect(note.output.hasPrefix("shuzhi/3302\n2\n"))
        #expect(reply.verifier.hasPrefix("shuzhi/3302+"))
    }

    @Test func `prove an entry, or everything`() async throws {
        struct Reply: Decodable {
            struct Inclusion: Decodable {
                let seq: Int64
                let size: Int64
                let path: [String]
            }
            let inclusion: [Inclusion]
        }
        let one = await shuzhi("journal", "prove", "--realm", books, "--entry", "1", "--json")
        let all = await shuzhi("journal", "prove", "--realm", books, "--all", "--json")
        let none = await shuzhi("journal", "prove", "--realm", books, "--entry", "2")
        let both = await shuzhi("journal", "prove", "--realm", books, "--entry", "1", "--all")
        let proof = try JSONDecoder().decode(Reply.self, from: Data(one.output.utf8)).inclusion
        let proofs = try JSONDecoder().decode(Reply.self, from: Data(all.output.utf8)).inclusion

        #expect(proof.map(\.seq) == [1])
        #expect(proof.map(\.path.count) == [1])
        #expect(proofs.map(\.seq) == [0, 1])
        #expect(none.status == .refused)
        #expect(both.status == .usage)
    }

    @Test func `rebuild the books beside, once`() async {
        let file = "\(scratch.path)/new.sqlite"
        let answer = await shuzhi("rebuild", "--realm", books, "--to", file)
        let again = await shuzhi("rebuild", "--realm", books, "--to", file)

        #expect(answer.status == .done)
        #expect(answer.lines.last == "The rebuilt books are in \(file).")
        #expect(!answer.output.contains("checkpoints"))
        #expect(FileManager.default.fileExists(atPath: file))
        #expect(again.status == .cannotCreate)
    }
}
