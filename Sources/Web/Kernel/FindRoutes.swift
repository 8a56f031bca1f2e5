import Domain
import Language
import Storage

/// `/find`: pages and records by a few letters; Ctrl+K asks it, and it is a page of its own.
enum FindRoutes {
    /// What was found.
    struct Found: Sendable {
        /// What it is: a page, an organisation and so on.
        let kind: String
        let text: String
        let href: String
    }

    /// Where is looked, in this order.
    static let sources: [@Sendable (String, Visit) async throws -> [Found]] = [
        pages, OrganisationRoutes.found, PeopleRoutes.found, ProjectRoutes.found,
    ]

    /// The most of one source.
    static let most = 12

    static func add(to map: inout PageMap) {
        map.get("/find", for: .signedIn) { visit in
            let wanted = String((visit.query["q"] ?? "").trimmed.prefix(64))
            var found: [Found] = []
            for source in sources { found += try await source(wanted, visit).prefix(most) }
            if visit.query["format"] == "json" {
                return .json(
                    JSONLine.list(found.map { JSONLine.object([("kind", $0.kind), ("text", $0.text), ("href", $0.href)]) })
                )
            }
            let page = FindPage(
                heading: visit.words("web.find.heading"),
                wanted: wanted,
                action: visit.links.address("/find"),
                empty: Aside(found.isEmpty ? visit.words("web.find.nothing") : nil),
                found: found
            )
            return visit.page(page.heading, nil, "find", page)
        }
    }

    /// The pages of the navigation, by their names.
    @Sendable private static func pages(_ wanted: String, _ visit: Visit) async throws -> [Found] {
        let visitor = try visit.visitor
        let frame = try await visit.ask(FrameOf())
        return Navigation.groups.flatMap(\.entries).compactMap { entry in
            let text = visit.words(entry.key)
            guard matches(text, wanted), let href = entry.place(visit.links, frame, for: visitor) else { return nil }
            return Found(kind: visit.words("web.find.page"), text: text, href: href)
        }
    }

    /// Whether a name is meant by some letters: as it is, in pinyin, or by its initials.
    static func matches(_ name: String, _ wanted: String) -> Bool {
        let wanted = wanted.lowercased().filter { !$0.isWhitespace }
        return wanted.isEmpty || name.lowercased().contains(wanted) || Pinyin.text(of: name).contains(wanted)
            || Pinyin.initials(of: name).contains(wanted)
    }
}

/// `/find`.
struct FindPage: Sendable {
    let heading: String
    let wanted: String
    let action: String
    let empty: Aside
    let found: [FindRoutes.Found]
}
