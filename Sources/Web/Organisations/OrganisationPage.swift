import Domain
import Language
import Storage

/// `/organisations/:code`: one organisation with everything about it that this visitor may know.
struct OrganisationPage: Sendable {
    struct Fact: Sendable {
        let label: String
        let text: String
    }

    struct PowerLine: Sendable {
        let name: Frame.Link
        let role: String
        let over: String
        let cycle: String
    }

    struct Powers: Sendable {
        let lines: [PowerLine]
    }

    struct Membership: Sendable {
        let link: Frame.Link
        let since: String
        let until: Aside
        let leads: Aside
    }

    struct Memberships: Sendable {
        let list: [Membership]
    }

    struct Change: Sendable {
        let day: String
        let what: String
        let text: String
        let reason: Aside
        /// Nil: this visitor does not read the journal.
        let entry: Frame.Link?
    }

    struct History: Sendable {
        let list: [Change]
    }

    struct Actions: Sendable {
        let list: [Frame.Link]
    }

    let path: [Frame.Link]
    let heading: String
    let closed: Aside
    let facts: [Fact]
    let actions: Actions?
    let grid: GridView
    let posts: PostTable?
    let memberships: Memberships?
    let powers: Powers?
    let history: History?

    init(
        _ overview: OrganisationOverview.Answer,
        posts: PostsOf.Answer?,
        powers: [GrantLine]?,
        history: [OrganisationChange],
        children: GridView,
        _ visit: Visit
    ) {
        let (words, links) = (visit.words, visit.links)
        let organisation = overview.organisation
        let code = organisation.id.text
        heading = organisation.name
        path = overview.path.map { step in
            Frame.Link(href: links.organisations(step.code), text: step.name, current: step.code == code)
        }
        closed = Aside(organisation.state == .closed ? words("web.org.is_closed") : nil)
        facts = Self.facts(overview, words)
        actions = Self.actions(organisation, visit)
        grid = children
        self.posts = posts.map { PostTable($0.posts, of: code, visit) }
        memberships =
            overview.memberships.isEmpty
            ? nil
            : Memberships(
                list: overview.memberships.map {
                    Membership(
                        link: Frame.Link(href: links.grouping($0.grouping), text: $0.name, current: false),
                        since: $0.joinedOn,
                        until: Aside($0.leftOn),
                        leads: Aside($0.lead == code ? words("web.groupings.leads") : nil)
                    )
                }
            )
        self.powers = powers.map { lines in
            Powers(
                lines: lines.map {
                    PowerLine(
                        name: Frame.Link(href: links.person($0.person), text: $0.name, current: false),
                        role: words("role.\($0.role.rawValue)"),
                        over: $0.organisationName,
                        cycle: $0.cycle ?? words("web.powers.every_cycle")
                    )
                }
            )
        }
        self.history = history.isEmpty ? nil : History(list: history.reversed().map { Self.change($0, visit) })
    }

    private static func facts(_ overview: OrganisationOverview.Answer, _ words: Words) -> [Fact] {
        let organisation = overview.organisation
        let isGenerated = organisation.origin == .generated
        return [
            Fact(label: words("web.code"), text: organisation.id.text),
            Fact(label: words("web.kind"), text: words.label(overview.kindLabels)),
            Fact(label: words("web.origin"), text: words(isGenerated ? "web.generated" : "web.origins.reported")),
        ]
            + overview.children.map { child in
                let text =
                    child.closed == 0 ? String(child.open) : words("web.org.and_closed", "\(child.open)", "\(child.closed)")
                return Fact(label: words("web.org.below_kind", words.label(child.kindLabels)), text: text)
            }
    }

    private static func actions(_ organisation: Organisation, _ visit: Visit) -> Actions? {
        guard let visitor = visit.reading.visitor, organisation.state == .open else { return nil }
        let code = organisation.id.text
        var list: [Frame.Link] = []
        func add(_ part: String, _ query: [(String, String?)] = []) {
            let href = visit.links.organisation(code, part, query)
            list.append(Frame.Link(href: href, text: visit.words("web.org.do_\(part)"), current: false))
        }
        if visitor.holds(PostsOf.readers, over: organisation.path) { add("posts") }
        if visitor.holds([.office], over: organisation.path) {
            add("add")
            add("rename")
            if organisation.parent != nil {
                for part in TreeChangeForm.allCases.map(\.rawValue) { add(part) }
            }
        }
        if visitor.holds(GrantsBelow.readers, over: organisation.path) {
            list.append(
                Frame.Link(
                    href: visit.links.powers([("place", code)]),
                    text: visit.words("web.org.do_powers"),
                    current: false
                )
            )
        }
        return list.isEmpty ? nil : Actions(list: list)
    }

    private static func change(_ change: OrganisationChange, _ visit: Visit) -> Change {
        let text: String =
            switch change.what {
            case .renamed: "\(change.before ?? "") → \(change.after ?? "")"
            case .moved: "\(change.before ?? "") → \(change.after ?? "")"
            case .merged, .tookOver, .divided, .splitOff: change.others?.replacing(",", with: ", ") ?? ""
            case .added, .closed: ""
            }
        let readsJournal = visit.reading.visitor?.holdsOverAll(Reading.roles) ?? false
        return Change(
            day: change.on.text,
            what: visit.words("organisation-change.\(change.what.rawValue)"),
            text: text,
            reason: Aside(change.reason),
            entry: readsJournal
                ? Frame.Link(href: visit.links.entry(change.recordedIn), text: "#\(change.recordedIn)", current: false) : nil
        )
    }
}

/// Posts in a table of their own, beside other things on a page.
struct PostTable: Sendable {
    struct Line: Sendable {
        let title: Frame.Link
        let holder: Aside
        let standing: String
        let tone: String
        let since: String
        let ends: String
        let left: String
    }

    struct Table: Sendable {
        let lines: [Line]
    }

    let empty: Aside
    let table: Table?

    init(_ posts: [PostLine], of code: String, _ visit: Visit) {
        empty = Aside(posts.isEmpty ? visit.words("web.posts.empty") : nil)
        table =
            posts.isEmpty
            ? nil
            : Table(
                lines: posts.map { post in
                    Line(
                        title: Frame.Link(href: visit.links.post(code, post.post), text: post.title, current: false),
                        holder: Aside(post.holderName),
                        standing: visit.words("post-standing.\(post.standing.rawValue)"),
                        tone: PostGrid.tone(of: post.standing).rawValue,
                        since: post.since.text,
                        ends: post.ended?.text ?? post.termEnds?.text ?? "",
                        left: PostGrid.left(post, visit.words)
                    )
                }
            )
    }
}
