import Domain
import Storage

extension RealmOptions {
    /// Submits one command and gives its receipt.
    func submit(_ command: some Command) async throws -> Receipt {
        try await withBooks { books in
            try await books.registrar.submit(command, by: books.signer(named: signer))
        }
    }
}
