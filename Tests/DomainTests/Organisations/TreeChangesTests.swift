import Domain
import TestWorld
import Testing

@Suite struct `Changing the tree` {
    let books: MemoryLedger
    let day: Day

    init() throws {
        books = try World.books()
        day = try World.day(8, 1)
    }

    private func what(of organisation: Organisation.ID) throws -> [OrganisationChange.What] {
        try books.list(Match<OrganisationChange>("organisation", .id(organisation)))
            .sorted { $0.recordedIn < $1.recordedIn }.map(\.what)
    }

    private func renaming(_ organisation: Organisation.ID, _ title: String) -> RenameOrganisation {
        RenameOrganisation(organisation: organisation, title: title, on: day, reason: "更名")
    }

    private func rename(_ organisation: Organisation.ID, _ title: String) throws {
        try books.submit(renaming(organisation, title), by: World.ada)
    }

    @Test func `adds with the next place in the blocks`() throws {
        let added = AddOrganisation(code: "330203009", title: "新城街道", kind: "township", parent: World.district, on: day)
        try books.submit(added, by: World.ada)
        let organisation = try books.require(Organisation.ID("330203009"))
        #expect(organisation.path == "3302/330203/330203009/")
        #expect(organisation.ordinal == 11)
        #expect(try what(of: "330203009") == [.added])
        #expect(throws: Refusal.organisationExists("330203009")) { try books.submit(added, by: World.ada) }
    }

    @Test func `renames, and the realm with its root`() throws {
        try rename(World.root, "新甬城")
        #expect(try books.root().name == "新甬城")
        #expect(try books.require(Realm.theOne).name == "新甬城")
        #expect(throws: Refusal.sameName(World.root)) {
            try rename(World.root, "新甬城")
        }
    }

    @Test func `moves everything below along, and the roles`() throws {
        try books.submit(GrantRole(person: "ob", role: .clerk, organisation: World.village), by: World.ada)
        let move = MoveOrganisation(organisation: World.township, parent: World.otherDistrict, on: day, reason: "区划调整")
        try books.submit(move, by: World.ada)
        let village = try books.require(World.village)
        #expect(village.path == "3302/330205/330203001/330203001201/")
        #expect(village.depth == 3)
        #expect(try World.ob.holds([.clerk], over: village, in: books))
        #expect(try World.cy.holds([.clerk], over: village, in: books))
        #expect(try !World.bo.holds([.secretary], over: village, in: books))
        let change = try books.list(Match<OrganisationChange>("organisation", .id(World.township))).first
        #expect(change?.before == "3302/330203/330203001/" && change?.after == "3302/330205/330203001/")
    }

    @Test(arguments: [
        ("330203", "330203001", Refusal.circle(["330203", "330203001"])), ("330203", "330203", .circle(["330203", "330203"])),
        ("3302", "330203", .rootStays), ("330203001", "330203", .alreadyBelow("330203001", "330203")),
    ])
    func `moves nothing below itself, nor the root, nor where it is`(moved: String, parent: String, refusal: Refusal) {
        let move = MoveOrganisation(
            organisation: Organisation.ID(moved),
            parent: Organisation.ID(parent),
            on: day,
            reason: "区划调整"
        )
        #expect(throws: refusal) { try books.submit(move, by: World.ada) }
    }

    @Test func `closes what has nothing open below it, with its roles and posts`() throws {
        try books.submit(GrantRole(person: "ob", role: .clerk, organisation: World.village), by: World.ada)
        let post = ImportPosts.Row(id: "v", organisation: World.village, title: "书记", holder: "bo", since: day)
        try books.submit(ImportPosts(posts: [post]), by: World.ada)
        #expect(throws: Refusal.hasOpenChildren(World.township, 2)) {
            try books.submit(CloseOrganisation(organisation: World.township, on: day, reason: "撤销"), by: World.ada)
        }
        try books.submit(CloseOrganisation(organisation: World.village, on: day, reason: "撤销"), by: World.ada)
        let grant = Grant.id(person: "ob", role: .clerk, organisation: World.village)
        #expect(try books.require(grant).state == .withdrawn)
        #expect(try books.require(Post.ID("v")).ended == day)
        #expect(try books.all(PostTenure.self).map(\.holder) == ["bo"])
        #expect(throws: Refusal.organisationClosed(World.village)) {
            try books.submit(CloseOrganisation(organisation: World.village, on: day, reason: "撤销"), by: World.ada)
        }
    }

    @Test func `merges those of one kind, and what stands below them goes along`() throws {
        let merge = MergeOrganisations(merged: [World.township], into: "330203002", on: day, reason: "撤并")
        try books.submit(merge, by: World.ada)
        #expect(try books.require(World.township).state == .closed)
        #expect(try books.require(World.village).path == "3302/330203/330203002/330203001201/")
        #expect(try what(of: World.township) == [.merged])
        #expect(try what(of: "330203002") == [.tookOver])
        #expect(try what(of: World.village) == [.moved])
    }

    @Test(arguments: [
        ("330203", "330203002", Refusal.otherKind("330203", "330203002")),
        ("330203002", "330203002", .repeated("merged", "330203002")),
        ("3302", "330203", .rootStays),
    ])
    func `merges nothing into itself or another kind`(merged: String, into: String, refusal: Refusal) {
        let merge = MergeOrganisations(merged: [Organisation.ID(merged)], into: Organisation.ID(into), on: day, reason: "撤并")
        #expect(throws: refusal) { try books.submit(merge, by: World.ada) }
    }

    @Test func `divides, and shares out what stands below`() throws {
        let parts: [SplitOrganisation.Part] = [
            .init(code: "330203011", title: "南门一街道", children: [World.village]),
            .init(code: "330203012", title: "南门二街道"),
        ]
        func split(goesOn: Bool) -> SplitOrganisation {
            SplitOrganisation(organisation: World.township, parts: parts, goesOn: goesOn, on: day, reason: "分设")
        }
        #expect(throws: Refusal.hasOpenChildren(World.township, 1)) { try books.submit(split(goesOn: false), by: World.ada) }
        try books.submit(split(goesOn: true), by: World.ada)
        #expect(try books.require(World.village).path == "3302/330203/330203011/330203001201/")
        #expect(try books.require(World.township).state == .open)
        #expect(try what(of: "330203012") == [.splitOff])
        #expect(try what(of: World.township) == [.divided])
        #expect(throws: Refusal.organisationExists("330203011")) { try books.submit(split(goesOn: true), by: World.ada) }
    }

    @Test func `leaves past results where they were`() throws {
        let books = try World.books(at: .closed)
        let before = books.rows(of: Scorecard.shape.table).map(\.fields)
        try books.submit(renaming(World.district, "滨海区"), by: World.ada)
        try books.submit(
            MergeOrganisations(merged: [World.otherDistrict], into: World.district, on: day, reason: "撤并"),
            by: World.ada
        )
        #expect(books.rows(of: Scorecard.shape.table).map(\.fields) == before)
        let card = try books.require(Scorecard.id(cycle: World.cycle, organisation: World.district))
        #expect(card.name == "海滨区" && card.parentName == "甬城" && card.scopeName == "甬城" && card.path == "3302/330203/")
        #expect(try books.require(Scorecard.id(cycle: World.cycle, organisation: World.otherDistrict)).name == "江湾区")
    }

    /// Random moves, mergers, splits, closures and additions: whatever was accepted, the tree is one.
    @Test(arguments: 1...20) func `keeps the tree a tree`(seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed)
        var accepted = 0
        for step in 0..<80 {
            let all = try books.all(Organisation.self)
            guard let one = all.randomElement(using: &dice), let other = all.randomElement(using: &dice) else { continue }
            let command: any Command
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: command = MoveOrganisation(organisation: one.id, parent: other.id, on: day, reason: "调整")
            case 1: command = MergeOrganisations(merged: [one.id], into: other.id, on: day, reason: "撤并")
            case 2: command = CloseOrganisation(organisation: one.id, on: day, reason: "撤销")
            case 3:
                let children = try books.list(Match<Organisation>("parent", .id(one.id))).filter { $0.state == .open }
                command = SplitOrganisation(
                    organisation: one.id,
                    parts: [.init(code: Organisation.ID("s\(step)"), title: "分设", children: children.prefix(1).map(\.id))],
                    goesOn: Bool.random(using: &dice),
                    on: day,
                    reason: "分设"
                )
            default:
                let code = Organisation.ID("n\(step)")
                command = AddOrganisation(code: code, title: "新设", kind: "village", parent: one.id, on: day)
            }
            do {
                try submit(command)
                accepted += 1
            } catch is Refusal {
                continue
            }
            try expectTree("seed \(seed), step \(step), \(type(of: command).name)")
        }
        #expect(accepted > 10, "seed \(seed)")
    }

    private func submit(_ command: some Command) throws {
        try books.submit(command, by: World.ada)
    }

    private func expectTree(_ place: String) throws {
        let all = try books.all(Organisation.self)
        #expect(Set(all.map(\.ordinal)).count == all.count, "\(place)")
        #expect(all.count { $0.parent == nil } == 1, "\(place)")
        for organisation in all {
            let parent = try organisation.parent.map { try books.require($0) }
            #expect(organisation.path == (parent?.path ?? "") + "\(organisation.id)/", "\(place): \(organisation.id)")
            #expect(organisation.depth == organisation.path.split(separator: "/").count - 1, "\(place): \(organisation.id)")
            if organisation.state == .open { #expect(parent?.state != .closed, "\(place): \(organisation.id)") }
        }
        for grant in try books.all(Grant.self) where grant.state == .given {
            #expect(try grant.path == books.require(grant.organisation).path, "\(place): \(grant.id)")
        }
    }
}
