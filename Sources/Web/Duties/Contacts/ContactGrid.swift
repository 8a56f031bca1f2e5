import Domain
import Language
import Storage

/// Contact points in the one table.
enum ContactGrid {
    static func grid(_ found: ContactPoints.Answer, _ choice: GridChoice, _ visit: Visit) -> Grid {
        let words = visit.words
        let fitting = found.lines.filter { line in
            (choice.filter("target").map { $0 == line.contact.target.rawValue } ?? true)
                && (choice.filter("standing").map { $0 == line.standing.rawValue } ?? true)
                && (choice.search.map { (line.contact.leader + " " + name(of: line, words)).contains($0) } ?? true)
        }
        func column(_ id: String, _ kind: Grid.Column.Kind = .text) -> Grid.Column {
            Grid.Column(id: id, label: words("web.contacts.\(id)"), kind: kind)
        }
        return Grid(
            id: "contacts",
            caption: words("web.nav.contacts"),
            columns: [
                column("name"), column("target"), column("leader"), column("visits", .number), column("last", .day),
                column("gap", .number), column("rhythm"), column("standing"),
            ],
            rows: fitting.dropFirst(choice.offset).prefix(choice.limit).map { row($0, visit) },
            total: fitting.count,
            filters: [
                Grid.Filter(
                    name: "target",
                    label: words("web.contacts.target"),
                    options: ContactPoint.Target.allCases.map { ($0.rawValue, words("contact.target.\($0.rawValue)")) }
                ),
                Grid.Filter(
                    name: "standing",
                    label: words("web.contacts.standing"),
                    options: ContactPoints.Line.Standing.allCases.map {
                        ($0.rawValue, words("contact.standing.\($0.rawValue)"))
                    }
                ),
            ],
            empty: words("web.contacts.empty")
        )
    }

    private static func row(_ line: ContactPoints.Line, _ visit: Visit) -> Grid.Row {
        let (words, contact) = (visit.words, line.contact)
        return Grid.Row([
            Grid.Cell(name(of: line, words), href: visit.links.contact(contact.id.text)),
            Grid.Cell(words("contact.target.\(contact.target.rawValue)")), Grid.Cell(contact.leader),
            Grid.Cell(String(line.visits)), Grid.Cell(line.lastVisit?.text ?? ""), Grid.Cell(String(line.gap)),
            Grid.Cell(rhythm(of: contact, words)),
            Grid.Cell(words("contact.standing.\(line.standing.rawValue)"), tone: tone(line.standing)),
        ])
    }

    /// What a contact point is called: its name, or the number of a citizen.
    static func name(of line: ContactPoints.Line, _ words: Words) -> String {
        name(of: line.contact, line.placeName, words)
    }

    static func name(of contact: ContactPoint, _ placeName: String?, _ words: Words) -> String {
        switch contact.target {
        case .organisation: placeName ?? contact.place?.text ?? ""
        case .enterprise, .project: contact.institution ?? ""
        case .household: words("contact.numbered.household", String(contact.number))
        case .talent:
            [words("contact.numbered.talent", String(contact.number)), contact.institution].compactMap { $0 }
                .joined(separator: " · ")
        }
    }

    static func rhythm(of contact: ContactPoint, _ words: Words) -> String {
        [
            contact.least.map { words("web.contacts.rhythm_least", String($0)) },
            contact.longestGap.map { words("web.contacts.rhythm_gap", String($0)) },
        ].compactMap { $0 }.joined(separator: " · ")
    }

    static func tone(_ standing: ContactPoints.Line.Standing) -> Grid.Cell.Tone {
        switch standing {
        case .inTime: .good
        case .overdue, .tooFew: .bad
        case .free: .plain
        case .ended: .soft
        }
    }

    static func summary(_ found: ContactPoints.Answer, _ words: Words) -> String {
        let linked = ContactPoint.Target.allCases.compactMap { target in
            found.linked[target].map { words("web.work.count", words("contact.target.\(target.rawValue)"), String($0)) }
        }
        let rest = [
            words("web.contacts.sum_visits", String(found.visits)), words("web.contacts.sum_overdue", String(found.overdue)),
        ]
        return (linked + rest).joined(separator: " · ")
    }
}
