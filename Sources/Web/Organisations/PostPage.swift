import Domain
import Language
import Storage

/// `/organisations/:code/posts/:post`: one post, who held it, and handing it on.
struct PostPage: Sendable {
    struct Tenure: Sendable {
        let holder: String
        let since: String
        let termEnds: String
        let until: String
    }

    struct Tenures: Sendable {
        let list: [Tenure]
    }

    let crumbs: Frame.Link
    let heading: String
    let facts: [OrganisationPage.Fact]
    let tenures: Tenures?
    let appoint: FormView?
    let close: FormView?

    init(_ post: PostLine, tenures: [PostsOf.Tenure], mayChange: Bool, refusals: [Refusal], _ visit: Visit) throws {
        let (words, links, form) = (visit.words, visit.links, visit.form)
        crumbs = Frame.Link(href: links.organisations(post.organisation), text: post.organisationName, current: false)
        heading = "\(post.organisationName) \(post.title)"
        let standing = words("post-standing.\(post.standing.rawValue)")
        facts = [
            .init(label: words("web.posts.holder"), text: post.holderName ?? words("post-standing.vacant")),
            .init(label: words("web.posts.since"), text: post.since.text),
            .init(label: words("web.posts.ends"), text: post.ended?.text ?? post.termEnds?.text ?? words("web.posts.no_end")),
            .init(label: words("web.posts.standing"), text: "\(standing) \(PostGrid.left(post, words))"),
            .init(label: words("web.posts.id"), text: post.post),
        ]
        self.tenures =
            tenures.isEmpty
            ? nil
            : Tenures(
                list: tenures.map {
                    Tenure(
                        holder: $0.holderName,
                        since: $0.since.text,
                        termEnds: $0.termEnds?.text ?? "",
                        until: $0.until.text
                    )
                }
            )
        guard mayChange else {
            (appoint, close) = (nil, nil)
            return
        }
        let today = try visit.today.text
        let isClosing = form.has("reason")
        appoint = FormView(
            visit,
            to: links.post(post.organisation, post.post, "appoint"),
            submit: words("web.posts.appoint_submit"),
            heading: words("web.posts.appoint"),
            note: words("web.posts.appoint_note"),
            refusals: isClosing ? [] : refusals,
            fields: [
                .text("holder", words("web.posts.holder"), value: form["holder"], hint: words("web.pick.person_or_none")),
                .day("since", words("web.posts.since"), value: form["since"] ?? today, isRequired: true),
                .day("ends", words("web.posts.ends"), value: form["ends"], hint: words("web.posts.ends_hint")),
            ]
        )
        close = FormView(
            visit,
            to: links.post(post.organisation, post.post, "close"),
            submit: words("web.posts.close_submit"),
            heading: words("web.posts.close"),
            note: words("web.posts.close_note"),
            refusals: isClosing ? refusals : [],
            fields: [
                .day("on", words("web.org.on"), value: form["on"] ?? today, isRequired: true),
                .text("reason", words("web.org.reason"), value: form["reason"], isRequired: true),
            ],
            confirm: words("web.posts.close_confirm")
        )
    }
}
