import Domain
import Storage

/// `/api/organisations…`, `/api/posts`, `/api/groupings`, `/api/people…`, `/api/grants`.
enum OrganisationsAPI {
    static func add(to map: inout APIMap) {
        organisations(&map)
        people(&map)
    }

    private static func organisations(_ map: inout APIMap) {
        map.get(
            "/organisations",
            .organisationsRead,
            "list-organisations",
            [APIParameter("below", .text), APIParameter("state", .choice(["open", "closed"]))] + APIParameter.paging,
            as: .page("OrganisationPage", of: line)
        ) { call in
            let answer = try await call.ask(
                OrganisationTree(
                    below: call.queried("below"),
                    showsClosed: call.query["state"] == "closed",
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
        map.get(
            "/organisations/search",
            .organisationsRead,
            "search-organisations",
            [APIParameter("q", .text, isRequired: true), APIParameter("below", .text), APIParameter("limit", .whole(1...100))],
            as: .list(found)
        ) { call in
            try await call.ask(
                SearchOrganisations(call.query["q"] ?? "", below: call.queried("below"), limit: call.limit)
            ).lines
        }
        map.get("/organisations/{code}", .organisationsRead, "show-organisation", as: overview) { call in
            try await call.ask(OrganisationOverview(organisation: call.id("code")))
        }
        map.get("/organisations/{code}/history", .organisationsRead, "show-organisation-history", as: .list(change)) { call in
            try await call.ask(HistoryOfOrganisation(organisation: call.id("code")))
        }
        postsAndPowers(&map)
    }

    private static func postsAndPowers(_ map: inout APIMap) {
        map.get(
            "/organisations/{code}/posts",
            .organisationsRead,
            "list-posts",
            [APIParameter("standing", .choice(PostsBelow.Choice.allCases.map(\.rawValue)))] + APIParameter.paging,
            as: .page("PostPage", of: post)
        ) { call in
            let choice = call.query["standing"].flatMap(PostsBelow.Choice.init(rawValue:)) ?? .all
            let answer = try await call.ask(
                PostsBelow(
                    call.id("code"),
                    choice,
                    today: try call.today,
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
        map.get(
            "/organisations/{code}/grants",
            .organisationsRead,
            "list-grants",
            [APIParameter("role", .choice(Role.allCases.map(\.rawValue)))] + APIParameter.paging,
            as: .page("GrantPage", of: grant)
        ) { call in
            let answer = try await call.ask(
                GrantsBelow(
                    call.id("code"),
                    role: call.query["role"].flatMap(Role.init(rawValue:)),
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
        map.get(
            "/groupings",
            .organisationsRead,
            "list-groupings",
            APIParameter.paging,
            as: .page("GroupingPage", of: grouping)
        ) { APIPage(all: try await $0.ask(GroupingsList()), $0) }
    }

    private static func people(_ map: inout APIMap) {
        map.get(
            "/people/search",
            .organisationsRead,
            "search-people",
            [APIParameter("q", .text, isRequired: true), APIParameter("limit", .whole(1...100))],
            as: .list(foundPerson)
        ) { call in
            try await call.ask(SearchPeople(call.query["q"] ?? "", by: call.signer, limit: call.limit)).lines
        }
        map.get("/people/{person}", .organisationsRead, "show-person", as: person) { call in
            try await call.ask(PersonOf(call.id("person"), by: call.signer, today: try call.today))
        }
    }

    private static let line = APIForm<OrganisationTree.Line>(
        "OrganisationLine",
        [
            APIField("code", .text) { $0.code }, APIField("name", .text) { $0.name }, APIField("kind", .text) { $0.kind },
            APIField("kindLabels", .labels) { $0.kindLabels }, APIField("origin", .text) { $0.origin },
            APIField("closed", .flag) { $0.isClosed }, APIField("children", .count) { $0.children },
        ]
    )

    private static let found = APIForm<SearchOrganisations.Line>(
        "FoundOrganisation",
        [
            APIField("code", .text) { $0.code }, APIField("name", .text) { $0.name },
            APIField("kindLabels", .labels) { $0.kindLabels }, APIField("closed", .flag) { $0.isClosed },
            APIField("above", .text) { $0.above },
        ]
    )

    private static let step = APIForm<PlaceStep>(
        "Place",
        [APIField("code", .text) { $0.code }, APIField("name", .text) { $0.name }]
    )

    private static let children = APIForm<OrganisationOverview.Children>(
        "ChildrenOfKind",
        [
            APIField("kind", .text) { $0.kind }, APIField("kindLabels", .labels) { $0.kindLabels },
            APIField("open", .count) { $0.open }, APIField("closed", .count) { $0.closed },
        ]
    )

    private static let membership = APIForm<OrganisationOverview.Membership>(
        "Membership",
        [
            APIField("grouping", .text) { $0.grouping }, APIField("name", .text) { $0.name }, APIField("lead", .text) { $0.lead },
            APIField("joinedOn", .dayText) { $0.joinedOn }, APIField("leftOn", .optional(.dayText)) { $0.leftOn },
        ]
    )

    private static let overview = APIForm<OrganisationOverview.Answer>(
        "Organisation",
        [
            APIField("code", .id()) { $0.organisation.id }, APIField("name", .text) { $0.organisation.name },
            APIField("kind", .id()) { $0.organisation.kind }, APIField("kindLabels", .labels) { $0.kindLabels },
            APIField("parent", .optional(.id())) { $0.organisation.parent },
            APIField("closed", .flag) { $0.organisation.state == .closed },
            APIField("origin", .choice()) { $0.organisation.origin }, APIField("path", .list(step)) { $0.path },
            APIField("children", .list(children)) { $0.children },
            APIField("groupings", .list(membership)) { $0.memberships },
        ]
    )

    private static let change = APIForm<OrganisationChange>(
        "OrganisationChange",
        [
            APIField("what", .choice()) { $0.what }, APIField("on", .day) { $0.on },
            APIField("before", .optional(.text)) { $0.before }, APIField("after", .optional(.text)) { $0.after },
            APIField("others", .optional(.text)) { $0.others }, APIField("reason", .optional(.text)) { $0.reason },
            APIField("entry", .entry) { $0.recordedIn }, APIField("recordedAt", .moment) { $0.recordedAt },
            APIField("recordedBy", .id()) { $0.recordedBy },
        ]
    )

    private static let post = APIForm<PostLine>(
        "Post",
        [
            APIField("post", .text) { $0.post }, APIField("title", .text) { $0.title },
            APIField("organisation", .text) { $0.organisation },
            APIField("organisationName", .text) { $0.organisationName },
            APIField("holder", .optional(.text)) { $0.holder }, APIField("holderName", .optional(.text)) { $0.holderName },
            APIField("since", .day) { $0.since }, APIField("termEnds", .optional(.day)) { $0.termEnds },
            APIField("ended", .optional(.day)) { $0.ended }, APIField("standing", .choice()) { $0.standing },
            APIField("daysLeft", .optional(.whole)) { $0.daysLeft },
        ]
    )

    private static let grant = APIForm<GrantLine>(
        "Grant",
        [
            APIField("person", .text) { $0.person }, APIField("name", .text) { $0.name }, APIField("role", .choice()) { $0.role },
            APIField("organisation", .text) { $0.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("cycle", .optional(.text)) { $0.cycle },
        ]
    )

    private static let member = APIForm<GroupingsList.Member>(
        "GroupingMember",
        [
            APIField("code", .text) { $0.code }, APIField("name", .text) { $0.name },
            APIField("joinedOn", .dayText) { $0.joinedOn },
        ]
    )

    private static let grouping = APIForm<GroupingsList.Line>(
        "Grouping",
        [
            APIField("id", .text) { $0.id }, APIField("name", .text) { $0.name }, APIField("lead", .text) { $0.lead },
            APIField("foundedOn", .dayText) { $0.foundedOn }, APIField("members", .list(member)) { $0.members },
        ]
    )

    private static let foundPerson = APIForm<SearchPeople.Line>(
        "FoundPerson",
        [
            APIField("person", .text) { $0.person }, APIField("name", .text) { $0.name },
            APIField("post", .optional(.text)) { $0.post }, APIField("organisation", .optional(.text)) { $0.organisation },
        ]
    )

    private static let person = APIForm<PersonOf.Answer>(
        "Person",
        [
            APIField("person", .id()) { $0.person.id }, APIField("name", .text) { $0.person.name },
            APIField("posts", .list(post)) { $0.posts }, APIField("grants", .list(grant)) { $0.grants },
        ]
    )
}
