import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/subjects`: whom the identity provider vouches for; there only where one is set up.
enum SubjectRoutes {
    static let landing = [
        LandingMaker(for: [.securityAdministrator]) { visit, _ in
            guard let desk = visit.desk.openID else { return nil }
            let address = visit.links.address("/subjects")
            return LandingBlock(
                visit.words("web.subjects.heading"),
                lines: [],
                empty: visit.words("web.subjects.landing", desk.settings.label),
                more: (visit.words("web.subjects.open"), address)
            )
        }
    ]

    static func add(to map: inout PageMap) {
        map.get("/subjects", for: .roles([.securityAdministrator])) { visit in
            try await page(visit)
        }
        map.post("/subjects", for: .roles([.securityAdministrator])) { visit in
            try await visit.attempt(again: { try await page(visit, $0) }) {
                try await visit.desk.accountDesk.subjects.link(
                    Subject(issuer: desk(visit).settings.issuer, name: visit.form["subject"] ?? ""),
                    to: Person.ID(visit.form["person"] ?? ""),
                    by: visit.visitor.signer
                )
                return visit.see(visit.links.address("/subjects"), note: "subject_linked")
            }
        }
        map.post("/subjects/:person/unlink", for: .roles([.securityAdministrator])) { visit in
            try await visit.attempt(again: { try await page(visit, $0) }) {
                try await visit.desk.accountDesk.subjects.unlink(
                    visit.id("person"),
                    at: desk(visit).settings.issuer,
                    by: visit.visitor.signer
                )
                return visit.see(visit.links.address("/subjects"), note: "subject_unlinked")
            }
        }
    }

    private static func desk(_ visit: Visit) throws -> OpenIDDesk {
        guard let desk = visit.desk.openID else { throw HTTPError(.notFound) }
        return desk
    }

    private static func page(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let desk = try desk(visit)
        let lines = try await visit.desk.accountDesk.subjects.list(
            of: desk.settings.issuer,
            after: visit.query["after"].map { Person.ID($0) },
            limit: SubjectsPage.size + 1,
            by: visit.visitor.signer
        )
        let page = SubjectsPage(lines, desk.settings, form(visit, refusals), visit)
        return visit.page(page.heading, nil, "organisations/subjects", page)
    }

    private static func form(_ visit: Visit, _ refusals: [Refusal]) -> FormView {
        let words = visit.words
        return FormView(
            visit,
            to: visit.links.address("/subjects"),
            submit: words("web.subjects.link"),
            heading: words("web.subjects.new"),
            refusals: refusals,
            fields: [
                .text("person", words("web.subjects.person"), value: visit.form["person"], isRequired: true),
                .text(
                    "subject",
                    words("web.subjects.subject"),
                    value: visit.form["subject"],
                    hint: words("web.subjects.subject_hint"),
                    isRequired: true
                ),
            ]
        )
    }
}

/// Whom the identity provider vouches for, a hundred at a time.
struct SubjectsPage: Sendable {
    struct Line: Sendable {
        let person: String
        let name: String
        let subject: String
        let linked: String
        let unlink: String
        let token: String
        let confirm: String
    }

    struct Lines: Sendable {
        let list: [Line]
    }

    static let size = 100

    let heading: String
    let note: String
    let lines: Lines?
    let empty: Aside
    let more: Aside
    let form: FormView

    init(_ found: [Subjects.Line], _ settings: OpenIDSettings, _ form: FormView, _ visit: Visit) {
        heading = visit.words("web.subjects.heading")
        note = visit.words("web.subjects.note", settings.label, settings.issuer)
        let shown = found.prefix(Self.size).map { line in
            Line(
                person: line.person,
                name: line.name,
                subject: line.subject,
                linked: visit.words("web.subjects.linked", Moment.text(line.linkedAt), line.linkedBy),
                unlink: visit.links.address("/subjects/\(PercentCoding.encoded(line.person))/unlink"),
                token: visit.desk.token(of: visit.caller),
                confirm: visit.words("web.subjects.confirm", line.name)
            )
        }
        lines = shown.isEmpty ? nil : Lines(list: shown)
        empty = Aside(shown.isEmpty ? visit.words("web.subjects.empty") : nil)
        let next = found.count > Self.size ? shown.last?.person : nil
        more = Aside(next.map { visit.links.address("/subjects", [("after", $0)]) })
        self.form = form
    }
}
