import Domain
import TestWorld
import Testing

@Suite struct `Giving a role` {
    let books: MemoryLedger

    init() throws {
        books = try World.administeredBooks()
    }

    @Test func `lets the person act over the organisation and all below it, and not beside it`() throws {
        try give(.clerk, World.district)
        let signer = Signer(World.ob.person)
        #expect(try signer.holds([.clerk], over: books.require(World.village), in: books))
        #expect(try !signer.holds([.clerk], over: books.require(World.otherDistrict), in: books))
        #expect(try !signer.holds([.clerk], over: books.require(World.root), in: books))
    }

    @Test func `happens once`() throws {
        try give(.clerk, World.district)
        #expect(throws: Refusal.roleAlreadyGiven("ob|clerk|330203")) { try give(.clerk, World.district) }
    }

    @Test func `can be done again after it was withdrawn`() throws {
        try give(.clerk, World.district)
        try books.submit(WithdrawRole(person: World.ob.person, role: .clerk, organisation: World.district), by: World.ada)
        try give(.clerk, World.district)
        #expect(try Signer(World.ob.person).holds([.clerk], over: books.require(World.district), in: books))
    }

    @Test(arguments: [
        (Role.systemAdministrator, Role.securityAdministrator), (.securityAdministrator, .auditAdministrator),
        (.auditAdministrator, .systemAdministrator),
    ])
    func `keeps the three administrators apart`(first: Role, second: Role) throws {
        try give(first, World.root, by: World.se)
        #expect(throws: Refusal.administratorsAreKeptApart("ob")) { try give(second, World.root, by: World.se) }
    }

    @Test func `is refused for somebody or something unknown`() {
        #expect(throws: Refusal.noSuch("person", "zo")) {
            try books.submit(GrantRole(person: "zo", role: .clerk, organisation: World.district), by: World.ada)
        }
        #expect(throws: Refusal.noSuch("organisation", "9")) { try give(.clerk, "9") }
    }

    @Test func `for one cycle counts in that cycle only`() throws {
        try books.submit(PublishRulebook(text: World.rulebook), by: World.ada)
        try books.submit(World.opening(), by: World.ada)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .recording), by: World.ada)
        let grant = GrantRole(person: "ob", role: .clerk, organisation: World.district, cycle: World.cycle)
        try books.submit(grant, by: World.ada)
        let district = try books.require(World.district)
        #expect(try World.ob.holds([.clerk], over: district, during: World.cycle, in: books))
        #expect(try !World.ob.holds([.clerk], over: district, during: "2018", in: books))
        #expect(try !World.ob.holds([.clerk], over: district, in: books))
        try books.submit(World.meetings(), by: World.ob)
        try books.submit(
            WithdrawRole(person: "ob", role: .clerk, organisation: World.district, cycle: World.cycle),
            by: World.ada
        )
        #expect(try !World.ob.holds([.clerk], over: district, during: World.cycle, in: books))
    }

    @Test func `is not for oneself`() {
        let own = GrantRole(person: "ada", role: .teller, organisation: World.root)
        #expect(throws: Refusal.ownRole) { try books.submit(own, by: World.ada) }
    }

    @Test func `is not for a cycle or an organisation that is not there`() throws {
        let cycle = GrantRole(person: "ob", role: .clerk, organisation: World.district, cycle: "2031")
        #expect(throws: Refusal.noSuch("cycle", "2031")) { try books.submit(cycle, by: World.ada) }
        let close = CloseOrganisation(organisation: World.village, on: try World.day(3, 1), reason: "撤销")
        try books.submit(close, by: World.ada)
        #expect(throws: Refusal.organisationClosed(World.village)) { try give(.clerk, World.village) }
    }

    @Test func `of the first shape is carried out as it was`() throws {
        let old = GrantRole1(person: "ob", role: .clerk, organisation: World.district)
        try books.submit(old, by: World.ada)
        let grant = try books.require(Grant.id(person: "ob", role: .clerk, organisation: World.district))
        #expect(grant.state == .given && grant.cycle == nil)
        try books.submit(WithdrawRole1(person: "ob", role: .clerk, organisation: World.district), by: World.ada)
        #expect(try books.require(grant.id).state == .withdrawn)
    }

    @Test func `of the first shape is weighed by the rules of today`() {
        let old = GrantRole1(person: "ob", role: .auditAdministrator, organisation: World.root)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try books.submit(old, by: World.ada) }
    }

    private func give(_ role: Role, _ organisation: Organisation.ID, by signer: Signer = World.ada) throws {
        try books.submit(GrantRole(person: World.ob.person, role: role, organisation: organisation), by: signer)
    }
}

@Suite struct `Withdrawing a role` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
    }

    @Test func `takes effect at once`() throws {
        try withdraw("bo", .secretary, World.district)
        #expect(try !World.bo.holds([.secretary], over: books.require(World.district), in: books))
    }

    @Test func `happens once`() throws {
        try withdraw("bo", .secretary, World.district)
        #expect(throws: Refusal.roleAlreadyWithdrawn("bo|secretary|330203")) {
            try withdraw("bo", .secretary, World.district)
        }
    }

    @Test func `leaves the last office in place`() throws {
        #expect(throws: Refusal.lastOffice) { try withdraw("ada", .office, World.root) }
        try books.submit(GrantRole(person: "ed", role: .office, organisation: World.root), by: World.ada)
        try withdraw("ada", .office, World.root)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try withdraw("ed", .office, World.root) }
    }

    @Test func `is refused for a role that was never given`() {
        #expect(throws: Refusal.noSuch("grant_given", "bo|clerk|330203")) { try withdraw("bo", .clerk, World.district) }
    }

    private func withdraw(_ person: Person.ID, _ role: Role, _ organisation: Organisation.ID) throws {
        try books.submit(WithdrawRole(person: person, role: role, organisation: organisation), by: World.ada)
    }
}
