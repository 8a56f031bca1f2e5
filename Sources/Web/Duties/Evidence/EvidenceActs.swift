import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// What is done to a piece of evidence: revise, delete, take off a record.
enum EvidenceActs {
    static func revising(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let dossier = try await visit.ask(EvidenceDossier(evidence: visit.id("evidence")))
        let words = visit.words
        let newest = dossier.revisions.first?.keptUntil.text
        return page(
            visit,
            dossier,
            "revise",
            refusals,
            [
                .file("file", words("web.evidence.name"), accept: EvidenceRoutes.accepted),
                .day(
                    "kept_until",
                    words("web.evidence.kept_until"),
                    value: visit.form["kept_until"] ?? newest,
                    isRequired: true
                ), .area("reason", words("web.work.reason"), value: visit.form["reason"], isRequired: true),
            ],
            isMultipart: true
        )
    }

    static func revise(_ visit: Visit) async throws -> Reply {
        let id: Evidence.ID = try visit.id("evidence")
        return try await visit.attempt {
            try await revising(visit, refusals: $0)
        } act: {
            let evidence = try await visit.ask(EvidenceDossier(evidence: id)).evidence
            let (keptUntil, reason) = (try visit.day("kept_until"), try visit.filled("reason"))
            let kept = try await EvidenceRoutes.keep(visit, for: evidence.organisation, in: evidence.cycle)
            let receipt = try await visit.submit(
                ReviseEvidence(evidence: id, file: kept, keptUntil: keptUntil, reason: reason)
            )
            return visit.done(at: visit.links.evidence(id.text), receipt)
        }
    }

    static func deleting(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let dossier = try await visit.ask(EvidenceDossier(evidence: visit.id("evidence")))
        return page(visit, dossier, "delete", refusals, [reason(visit)])
    }

    static func delete(_ visit: Visit) async throws -> Reply {
        let id: Evidence.ID = try visit.id("evidence")
        return try await visit.attempt {
            try await deleting(visit, refusals: $0)
        } act: {
            guard let number = visit.query["revision"].flatMap({ Int($0) }) else { throw HTTPError(.notFound) }
            let receipt = try await visit.submit(
                DeleteEvidence(evidence: id, number: number, reason: try visit.filled("reason"))
            )
            // The bytes go at once, unless another revision keeps the same or they were handed in a moment ago.
            let digest = try await visit.ask(EvidenceDossier(evidence: id)).revisions.first { $0.number == number }?.file.digest
            if let digest, try await !visit.ask(EvidenceIsKept(evidence: id, digest: digest)) {
                try visit.desk.evidenceStore.purge([digest], untouchedFor: 0)
            }
            return visit.done(at: visit.links.evidence(id.text), receipt)
        }
    }

    static func detaching(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let dossier = try await visit.ask(EvidenceDossier(evidence: visit.id("evidence")))
        return page(visit, dossier, "detach", refusals, [reason(visit)])
    }

    static func detach(_ visit: Visit) async throws -> Reply {
        let id: Evidence.ID = try visit.id("evidence")
        return try await visit.attempt {
            try await detaching(visit, refusals: $0)
        } act: {
            guard let about = visit.query["about"].flatMap({ EvidenceUse.About(rawValue: $0) }),
                let subject = visit.query["subject"]
            else { throw HTTPError(.notFound) }
            let receipt = try await visit.submit(
                DetachEvidence(evidence: id, about: about, subject: subject, reason: try visit.filled("reason"))
            )
            return visit.done(at: visit.links.evidence(id.text), receipt)
        }
    }

    private static func reason(_ visit: Visit) -> FieldView {
        .area("reason", visit.words("web.work.reason"), value: visit.form["reason"], isRequired: true)
    }

    private static func page(
        _ visit: Visit,
        _ dossier: EvidenceDossier.Answer,
        _ act: String,
        _ refusals: [Refusal],
        _ fields: [FieldView],
        isMultipart: Bool = false
    ) -> Reply {
        let id = dossier.evidence.id.text
        let kept = ["revision", "about", "subject"].compactMap { name in visit.query[name].map { (name, $0) } }
        let action = visit.links.evidence(id, act)
        let form = FormView(
            visit,
            to: kept.isEmpty ? action : visit.links.adding(kept, to: action),
            submit: visit.words("web.evidence.act.\(act)"),
            refusals: refusals,
            fields: fields,
            cancel: visit.links.evidence(id),
            isMultipart: isMultipart
        )
        return visit.formPage(
            .evidence,
            FormPage(
                visit.words("web.evidence.act.\(act)"),
                note: visit.words("web.evidence.act_note.\(act)"),
                back: (dossier.evidence.title, visit.links.evidence(id)),
                form: form
            )
        )
    }
}
