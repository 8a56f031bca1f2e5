import Domain
import Language
import Storage

/// `/organisations/:code`: one level of the tree.
struct OrganisationsPage: Sendable {
    struct Line: Sendable {
        let code: String
        let href: String
        let name: String
        let kind: String
        let generated: Aside
        let reported: String
        let below: Int
    }

    struct Table: Sendable {
        let caption: String
        let lines: [Line]
    }

    let path: [Frame.Link]
    let heading: String
    let empty: Aside
    let table: Table?

    init(_ answer: OrganisationTree.Answer, words: Words, links: PageLinks) {
        path = answer.path.map {
            Frame.Link(href: links.organisations($0.code), text: $0.name, current: $0.code == answer.path.last?.code)
        }
        heading = answer.path.last?.name ?? ""
        empty = Aside(answer.lines.isEmpty ? words("web.empty.organisations") : nil)
        table =
            answer.lines.isEmpty
            ? nil
            : Table(
                caption: words("web.organisations.caption", String(answer.lines.count)),
                lines: answer.lines.map { line in
                    let isGenerated = line.origin == Organisation.Origin.generated.rawValue
                    return Line(
                        code: line.code,
                        href: links.organisations(line.code),
                        name: line.name,
                        kind: words.label(line.kindLabels),
                        generated: Aside(isGenerated ? words("web.generated") : nil),
                        reported: isGenerated ? "" : words("web.origins.reported"),
                        below: line.children
                    )
                }
            )
    }
}
