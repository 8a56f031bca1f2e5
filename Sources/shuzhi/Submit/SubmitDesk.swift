import Domain
import Foundation
import Language
import Rules
import Storage

/// Takes in one line at a time and answers it.
struct SubmitDesk: Sendable {
    let registrar: Registrar
    /// In whose name a line is submitted that names nobody.
    let signer: Signer?
    let words: Words

    private struct Head: Decodable {
        let key: String?
        let `as`: String?
        let command: String
        let version: Int?
    }

    private struct Body<C: Command>: Decodable {
        let payload: C
    }

    /// - Throws: what is neither an entry nor a refusal: the books cannot be written.
    func answer(_ line: InputLine) async throws -> SubmitAnswer {
        let bytes = Data(line.text.utf8)
        var key: String?
        do {
            let head = try Self.read(Head.self, from: bytes)
            key = head.key
            let command = try Self.command(head, from: bytes)
            guard let signer = head.as.map({ Signer(Person.ID($0)) }) ?? signer else { throw MalformedLine("as-missing") }
            let idempotencyKey = try head.key.map { try IdempotencyKey($0) }
            let receipt = try await registrar.submit(command, by: signer, key: idempotencyKey)
            return SubmitAnswer(key: key, line: line.number, outcome: .taken(receipt))
        } catch let malformed as MalformedLine {
            return SubmitAnswer(key: key, line: line.number, outcome: .malformed(malformed.text(words, line: line.number)))
        } catch let refusal as Refusal {
            let text = words.refusal(key: refusal.key, arguments: refusal.arguments)
            return SubmitAnswer(key: key, line: line.number, outcome: .refused(refusal, text))
        }
    }

    private static func read<Value: Decodable>(_ kind: Value.Type, from bytes: Data) throws -> Value {
        do {
            return try JSONDecoder().decode(kind, from: bytes)
        } catch let error as DecodingError {
            let malformed = MalformedLine(error)
            throw malformed.key == "not-json" ? .unreadable(bytes) : malformed
        }
    }

    private static func command(_ head: Head, from bytes: Data) throws -> any Command {
        func read<C: Command>(_ kind: C.Type) throws -> C {
            let command = try Self.read(Body<C>.self, from: bytes).payload
            let known = try JSONEncoder().encode(command)
            if let field = try UnknownField.path(in: bytes, beside: known, under: "payload") {
                throw MalformedLine("field-unknown", [field])
            }
            return command
        }
        return try read(kind(of: head))
    }

    private static func kind(of head: Head) throws -> any Command.Type {
        let all = DomainCommands.commands.all
        let version = head.version ?? 1
        if let kind = all.first(where: { $0.name == head.command && $0.version == version }) { return kind }
        let versions = all.filter { $0.name == head.command }.map { $0.version }
        guard versions.isEmpty else {
            let list = versions.sorted().map { "\($0)" }.joined(separator: ", ")
            throw MalformedLine("version-unknown", [head.command, "\(version)", list])
        }
        guard let near = Nearest.word(to: head.command, among: Set(all.map { $0.name })) else {
            throw MalformedLine("command-unknown", [head.command])
        }
        throw MalformedLine("command-unknown-nearest", [head.command, near])
    }
}
