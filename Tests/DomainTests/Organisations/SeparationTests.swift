import Domain
import TestWorld
import Testing

@Suite struct `The three administrators` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
        try books.submit(World.administrators, by: World.ada)
    }

    @Test func `are appointed once, by the office`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try books.submit(World.appointment, by: World.bo)
        }
        try books.submit(World.appointment, by: World.ada)
        #expect(try World.se.holds([.securityAdministrator], over: books.root(), in: books))
        #expect(throws: Refusal.administratorsAppointed) { try books.submit(World.appointment, by: World.ada) }
    }

    @Test(arguments: [("sy", "sy", "au"), ("sy", "se", "se"), ("sy", "se", "sy")])
    func `are three people`(system: String, security: String, audit: String) {
        let appointment = AppointAdministrators(
            system: Person.ID(system),
            security: Person.ID(security),
            audit: Person.ID(audit)
        )
        #expect(throws: (any Error).self) { try books.submit(appointment, by: World.ada) }
    }

    @Test(arguments: [("ada", Refusal.ownRole), ("ed", .administratorsDecideNothing("ed")), ("zo", .noSuch("person", "zo"))])
    func `are nobody who decides`(security: String, refusal: Refusal) {
        let appointment = AppointAdministrators(system: "sy", security: Person.ID(security), audit: "au")
        #expect(throws: refusal) { try books.submit(appointment, by: World.ada) }
    }

    @Test(arguments: Role.allCases)
    func `never hold a role through which a result comes about`(role: Role) throws {
        try books.submit(World.appointment, by: World.ada)
        for administrator in [World.sy, World.se, World.au] {
            let grant = GrantRole(person: administrator.person, role: role, organisation: World.root)
            if Role.deciding.contains(role) {
                #expect(throws: Refusal.administratorsDecideNothing(administrator.person)) {
                    try books.submit(grant, by: World.ada)
                }
            } else if !Role.administrators.contains(role) {
                try books.submit(grant, by: World.ada)
            }
        }
    }

    @Test func `are given by the security administrator, and not by the office`() throws {
        try books.submit(World.appointment, by: World.ada)
        let grant = GrantRole(person: "cy", role: .systemAdministrator, organisation: World.root)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try books.submit(grant, by: World.ada) }
        try books.submit(grant, by: World.se)
    }

    @Test func `are so over the whole realm and in every year`() throws {
        try books.submit(World.appointment, by: World.ada)
        let part = GrantRole(person: "cy", role: .auditAdministrator, organisation: World.district)
        #expect(throws: Refusal.administratorOfAll(.auditAdministrator)) { try books.submit(part, by: World.se) }
    }

    @Test func `keep a last one who gives roles`() throws {
        try books.submit(World.appointment, by: World.ada)
        let withdrawal = WithdrawRole(person: "se", role: .securityAdministrator, organisation: World.root)
        #expect(throws: Refusal.lastSecurityAdministrator) { try books.submit(withdrawal, by: World.se) }
        try books.submit(GrantRole(person: "cy", role: .securityAdministrator, organisation: World.root), by: World.se)
        try books.submit(withdrawal, by: World.cy)
    }

    @Test func `cannot do what the office does`() throws {
        try books.submit(World.appointment, by: World.ada)
        for administrator in [World.sy, World.se, World.au] {
            #expect(throws: (any Error).self) { try books.submit(PublishRulebook(text: World.rulebook), by: administrator) }
        }
    }
}
