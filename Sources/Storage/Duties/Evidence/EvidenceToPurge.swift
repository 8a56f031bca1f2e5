package import Domain

/// The hashes in the folder that no kept revision names: their bytes are to go.
package struct EvidenceToPurge: Query {
    private let store: EvidenceStore

    package init(_ store: EvidenceStore) {
        self.store = store
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .systemAdministrator], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [String] {
        try store.digests().filter { digest in
            try connection.number("SELECT count(*) FROM evidence_revision WHERE digest = \(digest) AND state = 'kept'") == 0
        }
    }
}
