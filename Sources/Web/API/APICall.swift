import Domain
import Language
import Storage

/// One request of a program, let in and read.
struct APICall: Sendable {
    let desk: PageDesk
    let signer: Signer
    let words: Words
    /// The parts of the path that stand for something, decoded.
    let parts: [String: String]
    /// What its query says, held against the route's parameters.
    let query: [String: String]
    /// What it sends, held against the route's schema; nil where nothing is sent.
    let body: [UInt8]
    let idempotencyKey: IdempotencyKey?

    /// The most lines that are wanted, 50 unless said otherwise.
    var limit: Int { query["limit"].flatMap(Int.init) ?? 50 }
    /// How many lines were had already.
    var offset: Int { query["after"].flatMap(Int.init) ?? 0 }

    func part(_ name: String) -> String { parts[name] ?? "" }

    func id<Whose>(_ name: String) -> Identifier<Whose> { Identifier(part(name)) }

    func queried<Whose>(_ name: String) -> Identifier<Whose>? { query[name].map { Identifier($0) } }

    func day(_ name: String) -> Day? { query[name].flatMap { Day($0) } }

    /// The day it is now, in China.
    var today: Day { get throws { try desk.clock().dayInChina } }

    /// The day its query names, else today.
    func dayOrToday(_ name: String) throws -> Day { try day(name) ?? today }

    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await desk.registrar.ask(query, by: signer)
    }

    func submit(_ command: any Command) async throws -> Receipt {
        try await desk.registrar.submit(command, by: signer, key: idempotencyKey)
    }
}
