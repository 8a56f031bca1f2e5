import Domain
import Language
import Storage

/// `/cycles/:cycle/checkup`: 体检, what in the books does not fit together and what mends it.
struct CheckupPage: Sendable {
    struct Group: Sendable {
        let heading: String
        let findings: [FindingView]
    }

    let heading: String
    let crumbs: Frame.Link
    let note: String
    let clean: Aside
    let groups: [Group]

    static func reply(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let today = try visit.today
        let page = CheckupPage(try await visit.ask(Checkup(cycle: cycle, today: today)), cycle: cycle, today: today, visit)
        return visit.page(page.heading, .checkup, "cycles/checkup", page)
    }

    private init(_ findings: [CheckupFinding], cycle: Cycle.ID, today: Day, _ visit: Visit) {
        let words = visit.words
        heading = words("web.checkup.heading", cycle.text)
        crumbs = Frame.Link(
            href: visit.links.timeline(cycle),
            text: words("web.timeline.heading", cycle.text),
            current: false
        )
        note = words("web.checkup.note", today.text)
        clean = Aside(findings.isEmpty ? words("web.checkup.clean") : nil)
        groups = CheckupFinding.Severity.allCases.compactMap { severity in
            let own = findings.filter { $0.severity == severity }
            guard !own.isEmpty else { return nil }
            return Group(
                heading: words("web.checkup.group", words("checkup.severity.\(severity.rawValue)"), String(own.count)),
                findings: own.map { FindingView($0, in: cycle, visit) }
            )
        }
    }
}
