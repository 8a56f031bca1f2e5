package import Domain

/// Answers questions from the books, and writes nothing.
package struct BooksReader: Sendable {
    private let database: any Database

    init(_ database: any Database) {
        self.database = database
    }

    /// Answers a query, for a signer who may ask it.
    package func ask<Q: Query>(_ query: Q, by signer: Signer) async throws -> Q.Answer {
        try await database.read { connection in
            try query.authorize(signer, in: SQLLedger(connection))
            return try query.answer(from: connection)
        }
    }
}
