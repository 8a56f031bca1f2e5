import Domain
import TestWorld
import Testing

@Suite struct `Giving a role` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
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
        try give(first, World.root)
        #expect(throws: Refusal.administratorsAreKeptApart("ob")) { try give(second, World.root) }
    }

    @Test func `is refused for somebody or something unknown`() {
        #expect(throws: Refusal.noSuch("person", "zo")) {
            try books.submit(GrantRole(person: "zo", role: .clerk, organisation: World.district), by: World.ada)
        }
        #expect(throws: Refusal.noSuch("organisation", "9")) { try give(.clerk, "9") }
    }

    private func give(_ role: Role, _ organisation: Organisation.ID) throws {
        try books.submit(GrantRole(person: World.ob.person, role: role, organisation: organisation), by: World.ada)
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
