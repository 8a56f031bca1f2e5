import Domain
import Language
import Storage

/// `/security-log`: what happened at the door, for the audit administrator.
enum SecurityLogRoutes {
    static let navigation = [
        NavigationEntry(.securityLog, for: [.auditAdministrator]) { links, _ in links.address("/security-log") }
    ]

    /// What the page of the audit administrator begins with.
    static let landing = [
        LandingMaker(for: [.auditAdministrator]) { visit, _ in
            let words = visit.words
            let answer = try await visit.ask(SecurityLog(limit: 8))
            return LandingBlock(
                words("web.security.block"),
                lines: answer.lines.map { line in
                    LandingBlock.Line(
                        state: words("security-event.\(line.what)"),
                        tone: tone(of: line.what),
                        line.name ?? line.person ?? words("web.security.nobody"),
                        remark: "\(Moment.text(line.at)) \(line.address)"
                    )
                },
                empty: words("web.security.empty"),
                more: (words("web.security.all"), visit.links.address("/security-log")),
                primary: .init(
                    text: words("web.security.open"),
                    href: visit.links.address("/security-log"),
                    why: words("web.security.why")
                )
            )
        }
    ]

    static func add(to map: inout PageMap) {
        map.get("/security-log", for: .roles([.auditAdministrator])) { visit in
            let (choice, words) = (GridChoice(visit.query), visit.words)
            let query = SecurityLog(
                person: choice.search.map { Person.ID($0) },
                what: choice.filter("what").flatMap { SecurityEvent(rawValue: $0) },
                offset: choice.offset,
                limit: choice.limit
            )
            let answer = try await visit.ask(query)
            let grid = Grid(
                id: "security-log",
                caption: words("web.security.caption", String(answer.total)),
                columns: [
                    .init(id: "at", label: words("web.security.at"), kind: .day),
                    .init(id: "what", label: words("web.security.what")), .init(id: "name", label: words("web.people.name")),
                    .init(id: "person", label: words("web.people.id")),
                    .init(id: "address", label: words("web.security.address")),
                ],
                rows: answer.lines.map { line in
                    Grid.Row([
                        .init(Moment.text(line.at)), .init(words("security-event.\(line.what)"), tone: tone(of: line.what)),
                        .init(line.name ?? words("web.security.nobody")), .init(line.person ?? ""), .init(line.address),
                    ])
                },
                total: answer.total,
                filters: [
                    .init(
                        name: "what",
                        label: words("web.security.what"),
                        options: SecurityEvent.allCases.map { ($0.rawValue, words("security-event.\($0.rawValue)")) }
                    )
                ],
                empty: words("web.security.empty")
            )
            return visit.gridPage(
                .securityLog,
                GridPage(
                    words("web.nav.security-log"),
                    note: words("web.security.note"),
                    grid: GridView(grid, choice: choice, visit)
                )
            )
        }
    }

    private static func tone(of event: String) -> Grid.Cell.Tone { event.hasPrefix("wrong-") ? .bad : .plain }
}

extension MadePage.Section {
    static let securityLog = Self("security-log")
}
