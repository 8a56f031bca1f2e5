package import Domain

/// The three administrators of the world, for tests that need them.
extension World {
    /// 系统管理员.
    package static let sy = Signer("sy")
    /// 安全管理员.
    package static let se = Signer("se")
    /// 审计管理员.
    package static let au = Signer("au")

    package static let administrators = RegisterPeople(people: [
        .init(id: sy.person, name: "席系统"), .init(id: se.person, name: "佘安全"), .init(id: au.person, name: "敖审计"),
    ])

    package static let appointment = AppointAdministrators(system: sy.person, security: se.person, audit: au.person)

    /// A moment long after everything in the tests.
    package static let later = Instant(milliseconds: 4_000_000_000_000)

    /// The books with the administrators appointed, and the security administrator's account active.
    package static func administeredBooks() throws -> MemoryLedger {
        let books = try books()
        try appointAdministrators(in: books)
        return books
    }

    package static func appointAdministrators(in books: MemoryLedger) throws {
        try books.submit(administrators, by: ada)
        try books.submit(appointment, by: ada)
        try books.submit(InvitePerson(person: se.person, until: later), by: ada)
        try books.submit(ActivateAccount(person: se.person), by: se)
    }
}
