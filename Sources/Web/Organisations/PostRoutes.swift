import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/organisations/:code/posts`: who answers for what, until when.
enum PostRoutes {
    /// Whose landing page reminds of terms that end.
    static let landing = [
        LandingMaker(for: [.office, .secretary, .leader]) { visit, _ in
            guard let power = try visit.visitor.organisations(as: [.office, .secretary, .leader], during: nil).first else {
                return nil
            }
            let today = try visit.today
            let expired = try await visit.ask(PostsBelow(power.organisation, .expired, today: today, limit: 3))
            let ending = try await visit.ask(PostsBelow(power.organisation, .ending, today: today, limit: 3))
            guard expired.total + ending.total > 0 else { return nil }
            let words = visit.words
            return LandingBlock(
                words("web.posts.block", String(expired.total), String(ending.total)),
                lines: (expired.lines + ending.lines).map { post in
                    LandingBlock.Line(
                        state: words("post-standing.\(post.standing.rawValue)"),
                        tone: PostGrid.tone(of: post.standing),
                        "\(post.organisationName) \(post.title)",
                        href: visit.links.post(post.organisation, post.post),
                        remark: "\(post.termEnds?.text ?? "") \(PostGrid.left(post, words))"
                    )
                },
                empty: "",
                more: (
                    words("web.posts.all_ending"),
                    visit.links.organisation(power.organisation.text, "posts", [("choice", "ending")])
                )
            )
        }
    ]

    static func add(to map: inout PageMap) {
        map.get("/organisations/:code/posts", for: .roles(PostsOf.readers)) { try await list($0) }
        map.get("/organisations/:code/posts/new", for: .roles([.office])) { try await new($0) }
        map.post("/organisations/:code/posts/new", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await new(visit, $0) }) { try await add(visit) }
        }
        map.get("/organisations/:code/posts/:post", for: .roles(PostsOf.readers)) { try await show($0) }
        map.post("/organisations/:code/posts/:post/appoint", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) { try await appoint(visit) }
        }
        map.post("/organisations/:code/posts/:post/close", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) { try await close(visit) }
        }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let code: Organisation.ID = try visit.id("code")
        let choice = GridChoice(visit.query)
        let overview = try await visit.ask(OrganisationOverview(organisation: code))
        var holders: [Person.ID]?
        if let wanted = choice.search {
            let people = try await visit.ask(SearchPeople(wanted, by: visit.visitor.signer, limit: SearchPeople.most))
            holders = people.lines.map { Person.ID($0.person) }
        }
        let answer = try await visit.ask(
            PostsBelow(
                code,
                choice.filter("choice").flatMap { PostsBelow.Choice(rawValue: $0) } ?? .all,
                today: visit.today,
                holders: holders,
                offset: choice.offset,
                limit: choice.limit
            )
        )
        let name = overview.organisation.name
        let mayAdd = try overview.organisation.state == .open && visit.visitor.holds([.office], over: overview.organisation.path)
        return visit.gridPage(
            .organisations,
            GridPage(
                visit.words("web.posts.heading", name),
                note: visit.words("web.posts.note"),
                back: (name, visit.links.organisations(code.text)),
                actions: mayAdd ? [(visit.words("web.posts.new"), visit.links.organisation(code.text, "posts/new"))] : [],
                grid: GridView(PostGrid.grid(answer, visit), choice: choice, visit)
            )
        )
    }

    private static func new(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let code: Organisation.ID = try visit.id("code")
        let known = try await visit.ask(PostsOf(organisation: code, today: visit.today))
        let name = try await visit.ask(OrganisationOverview(organisation: code)).organisation.name
        let (words, form) = (visit.words, visit.form)
        let taken = Set(known.posts.map(\.post))
        let next = (1...taken.count + 1).map { "\(code)-\($0)" }.first { !taken.contains($0) }
        let view = FormView(
            visit,
            to: visit.links.organisation(code.text, "posts/new"),
            submit: words("web.posts.new_submit"),
            refusals: refusals,
            fields: [
                .text("title", words("web.posts.title"), value: form["title"], isRequired: true, isFocused: true),
                .text("holder", words("web.posts.holder"), value: form["holder"], hint: words("web.pick.person_or_none")),
                .day("since", words("web.posts.since"), value: try form["since"] ?? visit.today.text, isRequired: true),
                .day("ends", words("web.posts.ends"), value: form["ends"], hint: words("web.posts.ends_hint")),
                .text("post", words("web.posts.id"), value: form["post"] ?? next, isRequired: true),
            ],
            cancel: visit.links.organisation(code.text, "posts")
        )
        return visit.formPage(
            .organisations,
            FormPage(words("web.posts.new"), back: (name, visit.links.organisations(code.text)), form: view)
        )
    }

    private static func add(_ visit: Visit) async throws -> Reply {
        let code: Organisation.ID = try visit.id("code")
        let form = visit.form
        guard let id = form["post"] else { throw Refusal.blank("post") }
        let known = try await visit.ask(PostsOf(organisation: code, today: visit.today))
        guard !known.posts.contains(where: { $0.post == id }) else { throw Refusal.postExists(id) }
        let row = ImportPosts.Row(
            id: Post.ID(id),
            organisation: code,
            title: form["title"] ?? "",
            holder: form["holder"] == nil ? nil : try await OrganisationPick.person(form["holder"], field: "holder", visit),
            since: try OrganisationPick.day(form["since"], field: "since"),
            termEnds: form["ends"] == nil ? nil : try OrganisationPick.day(form["ends"], field: "ends")
        )
        let receipt = try await visit.submit(ImportPosts(posts: [row]))
        return visit.done(at: visit.links.organisation(code.text, "posts"), receipt)
    }

    private static func show(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let code: Organisation.ID = try visit.id("code")
        let id = try visit.part("post")
        let answer = try await visit.ask(PostsOf(organisation: code, today: visit.today))
        guard let post = answer.posts.first(where: { $0.post == id }) else { throw Refusal.noSuch(Post.shape.table, id) }
        let place = try await visit.ask(OrganisationOverview(organisation: code)).organisation
        let mayChange = try post.ended == nil && visit.visitor.holds([.office], over: place.path)
        let page = try PostPage(
            post,
            tenures: answer.tenures.filter { $0.post == id },
            mayChange: mayChange,
            refusals: refusals,
            visit
        )
        return visit.page(page.heading, .organisations, "organisations/post", page)
    }

    private static func appoint(_ visit: Visit) async throws -> Reply {
        let (code, post) = (try visit.part("code"), try visit.part("post"))
        let form = visit.form
        let command = AppointToPost(
            post: Post.ID(post),
            holder: form["holder"] == nil ? nil : try await OrganisationPick.person(form["holder"], field: "holder", visit),
            since: try OrganisationPick.day(form["since"], field: "since"),
            termEnds: form["ends"] == nil ? nil : try OrganisationPick.day(form["ends"], field: "ends")
        )
        return visit.done(at: visit.links.post(code, post), try await visit.submit(command))
    }

    private static func close(_ visit: Visit) async throws -> Reply {
        let (code, post) = (try visit.part("code"), try visit.part("post"))
        let command = ClosePost(
            post: Post.ID(post),
            on: try OrganisationPick.day(visit.form["on"], field: "on"),
            reason: visit.form["reason"] ?? ""
        )
        return visit.done(at: visit.links.post(code, post), try await visit.submit(command))
    }
}

extension Refusal {
    static func postExists(_ post: String) -> Refusal { Refusal(.conflict, "web.post-exists", [post]) }
}
