import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// One request for a page, by somebody who may open it.
struct Visit: Sendable {
    let desk: PageDesk
    let reading: PageReading
    /// The parts of the path that stand for something, decoded.
    let parameters: [String: String]
    /// What was sent; empty for a page that is only read.
    let form: Form
    let caller: Caller
    /// Where the request came from.
    let address: String
    /// The session's cookie, for what is done to the session itself.
    let sessionToken: String?

    var words: Words { reading.words }
    var links: PageLinks { reading.links }
    var query: PageQuery { reading.query }

    /// Whoever signed in.
    ///
    /// - Throws: the refusal that nobody did: only on pages for everyone.
    var visitor: Visitor {
        get throws {
            guard let visitor = reading.visitor else { throw Refusal.notSignedInAnyMore }
            return visitor
        }
    }

    /// A part of the path.
    ///
    /// - Throws: "not found" where it is empty or cannot be decoded.
    func part(_ name: String) throws -> String {
        guard let text = parameters[name], !text.isEmpty else { throw HTTPError(.notFound) }
        return text
    }

    func id<Whose>(_ name: String) throws -> Identifier<Whose> { Identifier(try part(name)) }

    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await desk.registrar.ask(query, by: visitor.signer)
    }

    /// Puts a command in the visitor's name; the same form sent twice is carried out once.
    ///
    /// - Parameter number: of several commands of one form, which: each has a key of its own.
    @discardableResult
    func submit(_ command: any Command, number: Int = 0, sealed: [SealedPlain] = []) async throws -> Receipt {
        let key = try form["key"].map { try IdempotencyKey("\($0).\(number)") }
        return try await desk.registrar.submit(command, by: visitor.signer, key: key, sealed: sealed)
    }

    /// To the page where what was done can be seen, which says that it is done.
    func done(at address: String, _ receipt: Receipt) -> Reply {
        .see(links.adding([("done", String(receipt.entry))], to: address))
    }

    /// To a page, with a note of ours: the key of a text below `web.note.`.
    func see(_ address: String, note: String) -> Reply {
        .see(links.adding([("note", note)], to: address))
    }

    /// A page as the answer.
    func page(_ title: String, _ section: MadePage.Section?, _ template: String, _ body: any Sendable) -> Reply {
        .page(MadePage(title: title, section: section, template: template, body: body))
    }

    /// Does what a form asks for; a refusal shows the form again, as it was filled in, with the reason.
    ///
    /// - Parameters:
    ///   - again: makes the form's page once more, with why.
    ///   - act: does it.
    func attempt(again: ([Refusal]) async throws -> Reply, act: () async throws -> Reply) async throws -> Reply {
        do {
            return try await act()
        } catch let refusal as Refusal where refusal.kind != .forbidden {
            return .refused(try await again([refusal]), refusal.kind == .conflict ? .conflict : .unprocessableContent)
        } catch let refusals as Refusals {
            return .refused(try await again(refusals.list), .unprocessableContent)
        }
    }

    /// A fresh key for a form.
    static func newKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(UInt64.random(in: .min ... .max, using: &generator), radix: 36) }.joined()
    }
}

/// Everything that is wrong with a form at once.
struct Refusals: Error {
    let list: [Refusal]
}
