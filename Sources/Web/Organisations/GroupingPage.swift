import Domain
import Language
import Storage

/// `/groupings/:grouping`: one grouping with its members.
struct GroupingPage: Sendable {
    let crumbs: Frame.Link
    let heading: String
    let facts: [OrganisationPage.Fact]
    let problem: Aside
    let grid: GridView
    let join: FormView?
    let close: FormView?

    init(_ line: GroupingsList.Line, mayChange: Bool, refusals: [Refusal], _ visit: Visit) throws {
        let (words, links, form) = (visit.words, visit.links, visit.form)
        crumbs = Frame.Link(href: links.groupings(), text: words("web.nav.groupings"), current: false)
        heading = line.name
        facts = [
            .init(label: words("web.groupings.id"), text: line.id),
            .init(label: words("web.groupings.founded"), text: line.foundedOn),
        ]
        let today = try visit.today.text
        let isJoining = form.has("member")
        let isClosing = form.has("reason")
        problem = Aside(
            isJoining || isClosing ? nil : refusals.first.map { words.refusal(key: $0.key, arguments: $0.arguments) }
        )
        let grid = Grid(
            id: "grouping-members",
            caption: words("web.groupings.members_caption", String(line.members.count)),
            columns: [
                .init(id: "name", label: words("web.name")), .init(id: "code", label: words("web.code")),
                .init(id: "joined", label: words("web.groupings.joined"), kind: .day),
            ],
            rows: line.members.map { member in
                let leads = member.code == line.lead
                return Grid.Row(
                    id: leads ? nil : member.code,
                    [
                        .init(
                            member.name,
                            href: links.organisations(member.code),
                            mark: leads ? words("web.groupings.leads") : nil
                        ), .init(member.code), .init(member.joinedOn),
                    ]
                )
            },
            total: line.members.count,
            isSearchable: false,
            empty: words("web.groupings.empty"),
            bulk: mayChange
                ? Grid.Bulk(
                    action: links.grouping(line.id, "leave"),
                    fields: [.day("left", words("web.groupings.left"), value: today)],
                    buttons: [("leave", words("web.groupings.leave"))]
                ) : nil
        )
        self.grid = GridView(grid, choice: GridChoice(PageQuery(nil)), visit)
        guard mayChange else {
            (join, close) = (nil, nil)
            return
        }
        join = FormView(
            visit,
            to: links.grouping(line.id, "join"),
            submit: words("web.groupings.join_submit"),
            heading: words("web.groupings.join"),
            refusals: isJoining ? refusals : [],
            fields: [
                .text(
                    "member",
                    words("web.org.name"),
                    value: form["member"],
                    hint: words("web.pick.organisation"),
                    isRequired: true
                ), .day("joined", words("web.groupings.joined"), value: form["joined"] ?? today, isRequired: true),
            ]
        )
        close = FormView(
            visit,
            to: links.grouping(line.id, "close"),
            submit: words("web.groupings.close_submit"),
            heading: words("web.groupings.close"),
            refusals: isClosing ? refusals : [],
            fields: [
                .day("on", words("web.org.on"), value: form["on"] ?? today, isRequired: true),
                .text("reason", words("web.org.reason"), value: form["reason"], isRequired: true),
            ],
            confirm: words("web.groupings.close_confirm")
        )
    }
}
