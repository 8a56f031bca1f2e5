import Dispatch
import Domain

/// The tables of secrets, which are beside the journal.
///
/// A replay neither needs nor makes them, and a verification passes them over.
struct Secrets: Sendable {
    private static let thread = DispatchQueue(label: "shuzhi.secrets", qos: .userInitiated)

    let database: any Database

    /// Looks at secrets and books in one snapshot.
    func read<Result: Sendable>(_ body: @escaping @Sendable (SecretTables) throws -> Result) async throws -> Result {
        try await database.read { try body(SecretTables(connection: $0)) }
    }

    /// Changes secrets in one transaction of their own, between those of the journal; it is on disk when this returns.
    func write<Result: Sendable>(_ body: @escaping @Sendable (SecretTables) throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Self.thread.async {
                continuation.resume(
                    with: Swift.Result { try database.writeNow { try body(SecretTables(connection: $0)) } }
                )
            }
        }
    }
}

/// The secrets on one connection.
struct SecretTables {
    let connection: any Connection

    var books: SQLLedger { SQLLedger(connection) }

    func account(of person: Person.ID) throws -> Account? {
        try books.find(Account.id(of: person))
    }

    /// Writes down who did what; a name nobody has is not written, for people type passwords into the wrong field.
    func note(_ what: SecurityEvent, of owner: Person.ID?, from address: String, at instant: Instant) throws {
        try connection.run(
            """
            INSERT INTO security_event (at, what, owner, address)
            VALUES (\(instant), \(what.rawValue), \(owner?.text ?? ""), \(String(address.prefix(64))))
            """
        )
    }
}
