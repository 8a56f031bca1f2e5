import Domain
import Storage

/// The books of one folder, open to be read: nothing is signed, and no other writer is fenced off.
struct ReadBooks: FoundBooks {
    let folder: RealmFolder

    init(_ path: String) throws {
        folder = try RealmFolder.openForReading(at: path)
    }

    /// Answers a query, for a signer who may ask it.
    func ask<Q: Query>(_ query: Q, by signer: Signer) async throws -> Q.Answer {
        try await folder.reader.ask(query, by: signer)
    }
}
