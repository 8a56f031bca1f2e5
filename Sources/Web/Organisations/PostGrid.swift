import Domain
import Language
import Storage

/// Posts in the table of all pages.
enum PostGrid {
    static func grid(_ answer: PostsBelow.Answer, _ visit: Visit) -> Grid {
        let words = visit.words
        return Grid(
            id: "posts",
            caption: words("web.posts.caption", String(answer.total)),
            columns: [
                .init(id: "title", label: words("web.posts.title")), .init(id: "organisation", label: words("web.org.name")),
                .init(id: "holder", label: words("web.posts.holder")), .init(id: "standing", label: words("web.posts.standing")),
                .init(id: "since", label: words("web.posts.since"), kind: .day),
                .init(id: "ends", label: words("web.posts.ends"), kind: .day),
                .init(id: "left", label: words("web.posts.left"), kind: .number),
                .init(id: "id", label: words("web.posts.id"), isShown: false),
            ],
            rows: answer.lines.map { post in
                Grid.Row([
                    .init(post.title, href: visit.links.post(post.organisation, post.post)),
                    .init(post.organisationName, href: visit.links.organisations(post.organisation)),
                    .init(post.holderName ?? ""),
                    .init(words("post-standing.\(post.standing.rawValue)"), tone: tone(of: post.standing)),
                    .init(post.since.text), .init(post.termEnds?.text ?? ""),
                    .init(left(post, words), exact: post.daysLeft.map { String($0) }), .init(post.post),
                ])
            },
            total: answer.total,
            filters: [
                .init(
                    name: "choice",
                    label: words("web.posts.standing"),
                    options: PostsBelow.Choice.allCases.filter { $0 != .all }
                        .map { ($0.rawValue, words("post-standing.\($0.rawValue)")) }
                )
            ],
            empty: words("web.posts.empty")
        )
    }

    static func tone(of standing: PostLine.Standing) -> Grid.Cell.Tone {
        switch standing {
        case .held: .plain
        case .vacant, .ending: .warning
        case .expired: .bad
        case .closed: .soft
        }
    }

    /// `还有 12 天`, `已过 3 天`.
    static func left(_ post: PostLine, _ words: Words) -> String {
        guard let days = post.daysLeft else { return "" }
        return days < 0 ? words("web.posts.days_over", String(-days)) : words("web.posts.days_left", String(days))
    }
}
