import Domain
import Language
import Storage

/// Organisations in the table of all pages.
enum OrganisationGrid {
    /// One level of the tree.
    static func children(_ tree: OrganisationTree.Answer, _ visit: Visit) -> Grid {
        let words = visit.words
        return Grid(
            id: "organisations",
            caption: words("web.organisations.caption", String(tree.total)),
            columns: [
                .init(id: "name", label: words("web.name")), .init(id: "code", label: words("web.code")),
                .init(id: "kind", label: words("web.kind")), .init(id: "origin", label: words("web.origin"), isShown: false),
                .init(id: "below", label: words("web.below"), kind: .number),
            ],
            rows: tree.lines.map { line in
                let isGenerated = line.origin == Organisation.Origin.generated.rawValue
                return Grid.Row([
                    .init(
                        line.name,
                        href: visit.links.organisations(line.code),
                        mark: isGenerated ? words("web.generated") : nil
                    ), .init(line.code), .init(words.label(line.kindLabels)),
                    .init(words(isGenerated ? "web.generated" : "web.origins.reported")), .init(String(line.children)),
                ])
            },
            total: tree.total,
            filters: [
                .init(name: "state", label: words("web.org.state"), options: [("closed", words("web.org.closed"))])
            ],
            empty: words("web.empty.organisations")
        )
    }

    /// What a search found.
    static func found(_ answer: SearchOrganisations.Answer, _ visit: Visit) -> Grid {
        let words = visit.words
        let caption = answer.hasMore ? "web.org.found_more" : "web.org.found"
        return Grid(
            id: "organisations-found",
            caption: words(caption, String(answer.lines.count)),
            columns: [
                .init(id: "name", label: words("web.name")), .init(id: "code", label: words("web.code")),
                .init(id: "kind", label: words("web.kind")), .init(id: "above", label: words("web.org.above")),
            ],
            rows: answer.lines.map { line in
                Grid.Row([
                    .init(
                        line.name,
                        href: visit.links.organisations(line.code),
                        mark: line.isClosed ? words("web.org.closed") : nil
                    ), .init(line.code), .init(words.label(line.kindLabels)), .init(line.above),
                ])
            },
            total: answer.lines.count,
            empty: words("web.org.none_found")
        )
    }
}
