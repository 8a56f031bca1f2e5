import Domain
import HTTPTypes
import Language
import Storage

/// `/expired-evidence`: deletes the files whose time is over, in the name of whoever asks for it.
enum ExpiredEvidence {
    private static let roles: Set<Role> = [.office, .systemAdministrator]
    private static let path = "/expired-evidence"

    /// A line on the landing page while there is something to delete.
    static let landing = [
        LandingMaker(for: roles) { visit, _ in
            guard let found = try await expired(visit), !found.isEmpty else { return nil }
            let words = visit.words
            let line = LandingBlock.Line(
                state: String(found.count),
                tone: .warning,
                words("web.evidence.expired"),
                href: visit.links.address(path)
            )
            return LandingBlock(words("web.nav.evidence"), lines: [line], empty: "")
        }
    ]

    static func add(to map: inout PageMap) {
        map.get(path, for: .roles(roles)) { try await page($0) }
        map.post(path, for: .roles(roles)) { visit in
            try await visit.attempt {
                try await page(visit, refusals: $0)
            } act: {
                try await delete(visit)
            }
        }
    }

    /// What is due now; nil: the visitor does not look after the whole realm.
    private static func expired(_ visit: Visit) async throws -> [EvidenceRevision.ID]? {
        do {
            return try await visit.ask(EvidenceToDelete(today: try visit.today))
        } catch let refusal as Refusal where refusal.kind == .forbidden {
            return nil
        }
    }

    private static func page(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let found = try await visit.ask(EvidenceToDelete(today: try visit.today))
        let words = visit.words
        let form = FormView(
            visit,
            to: visit.links.address(path),
            submit: words("web.evidence.delete_expired"),
            refusals: refusals,
            fields: [],
            cancel: visit.links.home
        )
        return visit.formPage(
            .evidence,
            FormPage(
                words("web.evidence.delete_expired"),
                note: words("web.evidence.expired_note", String(found.count)),
                form: form
            )
        )
    }

    private static func delete(_ visit: Visit) async throws -> Reply {
        let store = try visit.desk.evidenceStore
        let today = try visit.today
        var last: Receipt?
        var before: [EvidenceRevision.ID] = []
        for round in 0..<200 {
            let found = try await visit.ask(EvidenceToDelete(today: today))
            // What the journal's clock finds too early stays: it is not asked for again.
            guard !found.isEmpty, found != before else { break }
            last = try await visit.submit(DeleteExpiredEvidence(revisions: found), number: round)
            before = found
        }
        try store.purge(try await visit.ask(EvidenceToPurge(store)))
        let home = visit.links.home
        return last.map { visit.done(at: home, $0) } ?? .see(home)
    }
}
