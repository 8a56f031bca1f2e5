package import Domain

/// Compares the books with the folder beside them: is every file that is kept there, whole, and nothing that is not.
package struct EvidenceCheck: Query {
    package struct Report: Equatable, Sendable {
        /// A revision whose bytes are not what the books say.
        package struct Flaw: Equatable, Sendable {
            package let evidence: String
            package let number: Int
            package let fileName: String
            package let digest: String
        }

        /// How many kept files were read and found whole.
        package internal(set) var whole = 0
        package internal(set) var missing: [Flaw] = []
        package internal(set) var changed: [Flaw] = []
        /// Files no kept revision names: left over where a file was handed in and then refused, or deleted in the books only.
        package internal(set) var leftOver: [String] = []

        package var isSound: Bool { missing.isEmpty && changed.isEmpty }
    }

    private struct Row: Decodable {
        let evidence: String
        let number: Int
        let fileName: String
        let digest: String
        let size: Int
    }

    private let store: EvidenceStore

    package init(_ store: EvidenceStore) {
        self.store = store
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .systemAdministrator, .auditAdministrator], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Report {
        let rows: [Row] = try connection.all(
            """
            SELECT evidence_item AS evidence, number, file_name, digest, size
            FROM evidence_revision WHERE state = 'kept' ORDER BY id
            """
        )
        var report = Report()
        for row in rows {
            let flaw = Report.Flaw(evidence: row.evidence, number: row.number, fileName: row.fileName, digest: row.digest)
            do {
                let bytes = try store.read(row.digest)
                if bytes.count == row.size { report.whole += 1 } else { report.changed.append(flaw) }
            } catch let problem as StorageProblem where problem.key == "storage.evidence-missing" {
                report.missing.append(flaw)
            } catch let problem as StorageProblem where problem.key == "storage.evidence-changed" {
                report.changed.append(flaw)
            }
        }
        let named = Set(rows.map(\.digest))
        report.leftOver = try store.digests().filter { !named.contains($0) }
        return report
    }
}
