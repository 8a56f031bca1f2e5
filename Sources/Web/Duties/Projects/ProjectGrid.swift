import Domain
import Language
import Storage

/// Led projects in the one table.
enum ProjectGrid {
    static func grid(_ found: LedProjects.Answer, _ visit: Visit) -> Grid {
        let words = visit.words
        func column(_ id: String, _ kind: Grid.Column.Kind = .text, isSortable: Bool = false, isShown: Bool = true) -> Grid.Column
        {
            Grid.Column(id: id, label: words("web.projects.\(id)"), kind: kind, isSortable: isSortable, isShown: isShown)
        }
        return Grid(
            id: "projects",
            caption: words("web.nav.projects"),
            columns: [
                column("number"), column("title"), column("place"), column("leader"), column("state"),
                column("due", .day, isSortable: true), column("report"), column("patrol", .day), column("rating"),
                column("adjustments", .number, isShown: false),
            ],
            rows: found.lines.map { row($0, visit) },
            total: found.total,
            filters: [
                Grid.Filter(
                    name: "state",
                    label: words("web.projects.state"),
                    options: Project.State.allCases.map { ($0.rawValue, words("project.state.\($0.rawValue)")) }
                )
            ],
            empty: words("web.projects.empty")
        )
    }

    private static func row(_ line: LedProjects.Line, _ visit: Visit) -> Grid.Row {
        let words = visit.words
        let report = line.lastReport.map { "\($0) \(line.lastStanding.map { words("project.standing.\($0)") } ?? "")" }
        return Grid.Row([
            Grid.Cell(line.id, href: visit.links.project(line.id)), Grid.Cell(line.title), Grid.Cell(line.organisationName),
            Grid.Cell(line.leader), Grid.Cell(words("project.state.\(line.state)"), tone: tone(ofState: line.state)),
            Grid.Cell(line.due), Grid.Cell(report ?? "", tone: line.lastStanding == "behind" ? .bad : .plain),
            Grid.Cell(line.lastPatrol ?? ""), Grid.Cell(line.rating ?? ""), Grid.Cell(String(line.adjustments)),
        ])
    }

    static func tone(ofState state: String) -> Grid.Cell.Tone {
        switch Project.State(rawValue: state) {
        case .applied, .submitted: .warning
        case .returned: .bad
        case .closed: .good
        case .withdrawn: .soft
        case .underway, nil: .plain
        }
    }

    /// How many stand in each state, in the order they go through them.
    static func summary(_ counts: [Project.State: Int], _ words: Words) -> String? {
        let parts = Project.State.allCases.compactMap { state in
            counts[state].map { words("web.work.count", words("project.state.\(state.rawValue)"), String($0)) }
        }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}
