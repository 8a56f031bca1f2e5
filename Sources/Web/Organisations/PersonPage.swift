import Domain
import Language
import Storage

/// `/people/:person`: one person, as far as this visitor may know of them.
struct PersonPage: Sendable {
    struct PowerLine: Sendable {
        let role: String
        let over: Frame.Link
        let cycle: String
    }

    struct Powers: Sendable {
        let lines: [PowerLine]
    }

    struct PostOfPerson: Sendable {
        let title: Frame.Link
        let organisation: String
        let since: String
        let ends: String
        let standing: String
        let tone: String
    }

    struct Posts: Sendable {
        let lines: [PostOfPerson]
    }

    struct Account: Sendable {
        let facts: [OrganisationPage.Fact]
        let reason: Aside
        /// Makes a printed code; nil: this visitor may not.
        let invite: FormView?
        let change: FormView?
    }

    let crumbs: Frame.Link
    let heading: String
    let id: String
    let posts: Posts?
    let powers: Powers?
    let give: Frame.Link?
    let account: Account?

    init(_ answer: PersonOf.Answer, mayChange: Bool, refusals: [Refusal], _ visit: Visit) {
        let (words, links) = (visit.words, visit.links)
        crumbs = Frame.Link(href: links.people(), text: words("web.nav.people"), current: false)
        heading = answer.person.name
        id = answer.person.id.text
        posts =
            answer.posts.isEmpty
            ? nil
            : Posts(
                lines: answer.posts.map { post in
                    PostOfPerson(
                        title: Frame.Link(href: links.post(post.organisation, post.post), text: post.title, current: false),
                        organisation: post.organisationName,
                        since: post.since.text,
                        ends: post.termEnds?.text ?? "",
                        standing: "\(words("post-standing.\(post.standing.rawValue)")) \(PostGrid.left(post, words))",
                        tone: PostGrid.tone(of: post.standing).rawValue
                    )
                }
            )
        powers =
            answer.grants.isEmpty
            ? nil
            : Powers(
                lines: answer.grants.map { grant in
                    PowerLine(
                        role: words("role.\(grant.role.rawValue)"),
                        over: Frame.Link(
                            href: links.organisations(grant.organisation),
                            text: grant.organisationName,
                            current: false
                        ),
                        cycle: grant.cycle ?? words("web.powers.every_cycle")
                    )
                }
            )
        let mayGive = visit.reading.visitor?.has([.office, .securityAdministrator]) ?? false
        give =
            mayGive
            ? Frame.Link(
                href: links.address("/powers/new", [("person", answer.person.id.text)]),
                text: words("web.powers.new"),
                current: false
            ) : nil
        account = answer.dealsWithAccounts ? Self.account(answer, mayChange: mayChange, refusals, visit) : nil
    }

    private static func account(
        _ answer: PersonOf.Answer,
        mayChange: Bool,
        _ refusals: [Refusal],
        _ visit: Visit
    ) -> Account {
        let (words, links) = (visit.words, visit.links)
        let (person, account) = (answer.person.id.text, answer.account)
        var facts: [OrganisationPage.Fact] = [
            .init(label: words("web.people.account"), text: words((account?.state).stateKey))
        ]
        if let account {
            facts.append(.init(label: words("web.people.invited"), text: Moment.text(account.invitedAt)))
            if account.state == .invited {
                facts.append(.init(label: words("web.people.invited_until"), text: Moment.text(account.invitedUntil)))
            }
            if let activated = account.activatedAt {
                facts.append(.init(label: words("web.people.activated"), text: Moment.text(activated)))
            }
        }
        let isOwn = visit.reading.visitor?.person == answer.person.id
        let changes = mayChange && !isOwn ? AccountChanges.allCases.filter { $0.fits(account) } : []
        return Account(
            facts: facts,
            reason: Aside(account?.reason.map { words("web.people.reason_was", $0) }),
            invite: mayChange && account?.state != .disabled
                ? FormView(
                    visit,
                    to: links.person(person, "invite"),
                    submit: words(account == nil ? "web.people.invite" : "web.people.invite_again"),
                    note: words(account == nil ? "web.people.invite_note" : "web.people.invite_again_note"),
                    fields: []
                ) : nil,
            change: changes.isEmpty
                ? nil
                : FormView(
                    visit,
                    to: links.person(person, "account"),
                    submit: words("web.people.change_submit"),
                    heading: words("web.people.change"),
                    refusals: refusals,
                    fields: [
                        .radios(
                            "what",
                            words("web.people.what"),
                            changes.map { ($0.rawValue, words("web.people.\($0.rawValue)")) },
                            value: visit.form["what"]
                        ), .text("reason", words("web.org.reason"), value: visit.form["reason"], isRequired: true),
                    ],
                    confirm: words("web.people.confirm", answer.person.name)
                )
        )
    }
}
