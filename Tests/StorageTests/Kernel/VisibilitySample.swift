import Domain
import Storage

/// A query asked about one place or person of a random realm, and what the reference says of who may ask it and whom it may tell of.
struct VisibilitySample: Sendable {
    /// The type of the query.
    let query: String
    /// Asks, and gives the answer as text.
    let ask: @Sendable (Signer, Registrar) async throws -> String
    /// Whether this person may ask.
    let mayAsk: @Sendable (String, ReferenceRules) -> Bool
    /// Whether this person may be told of what was recorded of an organisation.
    let maySee: @Sendable (_ person: String, _ code: String, ReferenceRules) -> Bool
    /// Whether this person may be told of another.
    let mayKnow: @Sendable (_ person: String, _ other: String, ReferenceRules) -> Bool

    init<Q: Query>(
        _ query: Q.Type,
        _ make: @escaping @Sendable (Signer) -> Q,
        mayAsk: @escaping @Sendable (String, ReferenceRules) -> Bool,
        maySee: @escaping @Sendable (String, String, ReferenceRules) -> Bool = { _, _, _ in false },
        mayKnow: @escaping @Sendable (String, String, ReferenceRules) -> Bool = { $2.knows($0, of: $1) }
    ) {
        self.query = String(describing: query)
        ask = { signer, registrar in
            let answer = try await registrar.ask(make(signer), by: signer)
            var text = ""
            dump(answer, to: &text)
            return text
        }
        self.mayAsk = mayAsk
        self.maySee = maySee
        self.mayKnow = mayKnow
    }
}
