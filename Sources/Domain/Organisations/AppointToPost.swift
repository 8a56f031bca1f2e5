/// Hands a post on: to another holder, to the same one for another term, or to nobody yet.
///
/// Whoever held it until then goes into its history.
package struct AppointToPost: Command {
    package static let name = "organisations.appoint-to-post"

    package let post: Post.ID
    /// Nil: the post is vacant.
    package let holder: Person.ID?
    /// The first day of the new term, or of the vacancy.
    package let since: Day
    package let termEnds: Day?

    package init(post: Post.ID, holder: Person.ID?, since: Day, termEnds: Day? = nil) {
        self.post = post
        self.holder = holder
        self.since = since
        self.termEnds = termEnds
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(facts.require(post).organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let known = try facts.require(post)
        guard known.ended == nil else { throw Refusal.postClosed(post) }
        if let holder { _ = try facts.require(holder) }
        guard since >= known.since else { throw Refusal.termBeginsBeforeTheLast(post, known.since) }
        if let termEnds, termEnds < since { throw Refusal.termEndsBeforeItBegins(post) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var post = try ledger.require(post)
        try ledger.endTenure(of: post, on: since, at: stamp)
        (post.holder, post.since, post.termEnds) = (holder, since, termEnds)
        try ledger.save(post)
    }
}

extension Ledger {
    /// Writes the present holder of a post, if there is one, into its history.
    func endTenure(of post: Post, on day: Day, at stamp: Stamp) throws {
        guard let holder = post.holder else { return }
        try save(PostTenure(of: post, by: holder, until: day, recordedIn: stamp.sequence))
    }

    /// Closes a post: its holder goes into its history.
    func close(_ post: Post, on day: Day, at stamp: Stamp) throws {
        var post = post
        try endTenure(of: post, on: day, at: stamp)
        post.holder = nil
        post.ended = day
        try save(post)
    }
}

extension Refusal {
    package static func postClosed(_ post: Post.ID) -> Refusal {
        Refusal(.conflict, "organisations.post-closed", [post.text])
    }

    package static func termBeginsBeforeTheLast(_ post: Post.ID, _ since: Day) -> Refusal {
        Refusal(.invalid, "organisations.term-begins-first", [post.text, since.text])
    }
}
