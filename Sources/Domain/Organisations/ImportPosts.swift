/// Takes in posts: who answers for what, since when, and until when.
///
/// A post that is in the books under the same id is brought up to date, without a trace of the earlier holder beyond the
/// journal: to hand a post on, use ``AppointToPost``. Its organisation never changes.
package struct ImportPosts: Command {
    /// One post of the list.
    package struct Row: Codable, Equatable, Sendable {
        package let id: Post.ID
        package let organisation: Organisation.ID
        package let title: String
        package let holder: Person.ID?
        package let since: Day
        package let termEnds: Day?

        package init(
            id: Post.ID,
            organisation: Organisation.ID,
            title: String,
            holder: Person.ID? = nil,
            since: Day,
            termEnds: Day? = nil
        ) {
            self.id = id
            self.organisation = organisation
            self.title = title
            self.holder = holder
            self.since = since
            self.termEnds = termEnds
        }
    }

    package static let name = "organisations.import-posts"

    package let posts: [Row]

    package init(posts: [Row]) {
        self.posts = posts
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let reach = try signer.reach([.office], in: facts)
        for post in posts {
            try reach.requires(facts.require(post.organisation))
        }
        if posts.isEmpty { try signer.requires(anywhere: [.office], in: facts) }
    }

    package func validate(in facts: some Facts) throws {
        var seen: Set<Post.ID> = []
        for post in posts {
            try Wording.check(name: post.id.text, "post")
            guard seen.insert(post.id).inserted else { throw Refusal.repeated("post", post.id.text) }
            try Wording.check(post.title, "title", most: 200)
            if let holder = post.holder { _ = try facts.require(holder) }
            if let end = post.termEnds, end < post.since { throw Refusal.termEndsBeforeItBegins(post.id) }
            if let known = try facts.find(post.id), known.organisation != post.organisation {
                throw Refusal.postElsewhere(post.id, known.organisation)
            }
            if try facts.find(post.id)?.ended != nil { throw Refusal.postClosed(post.id) }
            try facts.require(post.organisation).requireOpen()
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for post in posts {
            try ledger.save(
                Post(
                    id: post.id,
                    organisation: post.organisation,
                    title: post.title,
                    holder: post.holder,
                    since: post.since,
                    termEnds: post.termEnds
                )
            )
        }
    }
}

extension Refusal {
    package static func termEndsBeforeItBegins(_ post: Post.ID) -> Refusal {
        Refusal(.invalid, "organisations.term-ends-first", [post.text])
    }

    package static func postElsewhere(_ post: Post.ID, _ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "organisations.post-elsewhere", [post.text, organisation.text])
    }
}
