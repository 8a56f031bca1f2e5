import Domain
import Language
import Storage

/// People in the table of all pages.
enum PeopleGrid {
    /// Everybody, with their accounts.
    static func accounts(_ answer: AccountList.Answer, mayInvite: Bool, _ visit: Visit) -> Grid {
        let words = visit.words
        return Grid(
            id: "people",
            caption: words("web.people.caption", String(answer.total)),
            columns: [
                .init(id: "name", label: words("web.people.name")), .init(id: "id", label: words("web.people.id")),
                .init(id: "state", label: words("web.people.account")), .init(id: "factor", label: words("web.people.factor")),
                .init(id: "seen", label: words("web.people.seen"), kind: .day),
            ],
            rows: answer.lines.map { line in
                let hasLapsed = line.state == .invited && (line.invitedUntil.map { $0 <= visit.desk.clock() } ?? false)
                let isActive = line.state == .active
                return Grid.Row(
                    id: line.state == .disabled ? nil : line.person,
                    [
                        .init(line.name, href: visit.links.person(line.person)), .init(line.person),
                        .init(
                            hasLapsed ? words("web.people.lapsed") : words(line.state.stateKey),
                            tone: hasLapsed ? .warning : line.state.tone
                        ),
                        .init(
                            isActive ? words(line.hasSecondFactor ? "web.people.factor_set" : "web.people.factor_none") : "",
                            tone: isActive && !line.hasSecondFactor ? .warning : .plain
                        ), .init(line.seenAt.map { Moment.text($0) } ?? ""),
                    ]
                )
            },
            total: answer.total,
            filters: [
                .init(
                    name: "state",
                    label: words("web.people.account"),
                    options: AccountList.Choice.allCases.filter { $0 != .all }.map {
                        ($0.rawValue, words("account-state.\($0.rawValue)"))
                    }
                )
            ],
            empty: words("web.people.empty"),
            bulk: mayInvite
                ? Grid.Bulk(
                    action: visit.links.address("/people/invite"),
                    fields: [],
                    buttons: [("invite", words("web.people.invite_chosen"))]
                ) : nil
        )
    }

    /// The people a search found, for whoever knows of those of their own subtree only.
    static func found(_ answer: SearchPeople.Answer, wasSearched: Bool, _ visit: Visit) -> Grid {
        let words = visit.words
        return Grid(
            id: "people-found",
            caption: words(answer.hasMore ? "web.people.found_more" : "web.people.caption", String(answer.lines.count)),
            columns: [
                .init(id: "name", label: words("web.people.name")), .init(id: "id", label: words("web.people.id")),
                .init(id: "organisation", label: words("web.org.name")), .init(id: "post", label: words("web.posts.title")),
            ],
            rows: answer.lines.map { line in
                Grid.Row([
                    .init(line.name, href: visit.links.person(line.person)), .init(line.person), .init(line.organisation ?? ""),
                    .init(line.post ?? ""),
                ])
            },
            total: answer.lines.count,
            empty: words(wasSearched ? "web.people.none_found" : "web.people.search_first")
        )
    }
}

extension Account.State? {
    /// The key of its words.
    var stateKey: String { "account-state.\(self?.rawValue ?? "none")" }

    var tone: Grid.Cell.Tone {
        switch self {
        case .active: .good
        case .disabled: .bad
        case .invited: .plain
        case nil: .soft
        }
    }
}
