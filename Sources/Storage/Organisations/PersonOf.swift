package import Domain

/// One person: the posts and roles they have where the asker may look, and their account for whoever deals with accounts.
package struct PersonOf: Query {
    package struct Answer: Sendable {
        package let person: Person
        package let posts: [PostLine]
        package let grants: [GrantLine]
        /// Nil: none was opened, or the asker does not deal with accounts.
        package let account: Account?
        package let dealsWithAccounts: Bool
    }

    package let person: Person.ID
    package let viewer: Signer
    package let today: Day

    package init(_ person: Person.ID, by viewer: Signer, today: Day) {
        self.person = person
        self.viewer = viewer
        self.today = today
    }

    /// Whoever may not know of a person is told that there is none.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard signer == viewer else { throw Refusal.noSuch(Person.shape.table, person.text) }
        let sight = try Sight(of: signer.person, in: facts)
        if signer.person == person || sight.isOfEverybody { return }
        let grants = try facts.list(Match<Grant>("person", .id(person)).and("state", .text(Grant.State.given.rawValue)))
        if grants.contains(where: { sight.covers($0.path) }) { return }
        let posts = try facts.list(Match<Post>("holder", .id(person)))
        if try posts.contains(where: { try sight.covers(facts.require($0.organisation).path) }) { return }
        throw Refusal.noSuch(Person.shape.table, person.text)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let sight = try Sight(of: viewer.person, in: ledger)
        let isOwn = viewer.person == person
        let posts: [PostRow] = try connection.all(
            """
            SELECT \(PostRow.columns)
            FROM post
            JOIN organisation ON organisation.id = post.organisation
            LEFT JOIN person ON person.id = post.holder
            WHERE post.holder = \(person)
            ORDER BY organisation.path, post.id
            """
        )
        let grants: [GrantRow] = try connection.all(
            """
            SELECT \(GrantRow.columns)
            \(GrantRow.tables)
            WHERE given.person = \(person) AND given.state = 'given'
            ORDER BY given.path, given.id
            """
        )
        let dealsWithAccounts = isOwn || sight.isOfEverybody
        return Answer(
            person: try ledger.require(person),
            posts: posts.filter { isOwn || sight.covers($0.path) }.map { $0.line(on: today) },
            grants: try grants.filter { isOwn || sight.covers($0.path) }.map { try $0.line() },
            account: dealsWithAccounts ? try ledger.find(Account.id(of: person)) : nil,
            dealsWithAccounts: dealsWithAccounts
        )
    }
}
