/// Does away with a post; its history stays.
package struct ClosePost: Command {
    package static let name = "organisations.close-post"

    package let post: Post.ID
    package let on: Day
    package let reason: String

    package init(post: Post.ID, on: Day, reason: String) {
        self.post = post
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(facts.require(post).organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        let known = try facts.require(post)
        guard known.ended == nil else { throw Refusal.postClosed(post) }
        guard on >= known.since else { throw Refusal.termBeginsBeforeTheLast(post, known.since) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.close(ledger.require(post), on: on, at: stamp)
    }
}
