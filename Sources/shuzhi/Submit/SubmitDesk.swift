import Domain
import Foundation
import Language
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
        guard let head = try? JSONDecoder().decode(Head.self, from: bytes) else { return malformed(line, key: nil) }
        guard let command = try? command(head, from: bytes), let signer = head.as.map({ Signer(Person.ID($0)) }) ?? signer else {
            return malformed(line, key: head.key)
        }
        do {
            let key = try head.key.map { try IdempotencyKey($0) }
            let receipt = try await registrar.submit(command, by: signer, key: key)
            return SubmitAnswer(key: head.key, line: line.number, outcome: .taken(receipt))
        } catch let refusal as Refusal {
            let text = words.refusal(key: refusal.key, arguments: refusal.arguments)
            return SubmitAnswer(key: head.key, line: line.number, outcome: .refused(refusal, text))
        }
    }

    private func command(_ head: Head, from bytes: Data) throws -> any Command {
        func read<C: Command>(_ kind: C.Type) throws -> C {
            try JSONDecoder().decode(Body<C>.self, from: bytes).payload
        }
        return try read(DomainCommands.commands.kind(name: head.command, version: head.version ?? 1))
    }

    private func malformed(_ line: InputLine, key: String?) -> SubmitAnswer {
        SubmitAnswer(key: key, line: line.number, outcome: .malformed(words("cli.submit.malformed", "\(line.number)")))
    }
}
