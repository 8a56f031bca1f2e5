import Domain
import TestWorld
import Testing

@Suite struct `An account` {
    let books: MemoryLedger

    init() throws {
        books = try World.administeredBooks()
    }

    private var account: Account {
        get throws { try books.require(Account.id(of: "bo")) }
    }

    private func invite() throws {
        try books.submit(InvitePerson(person: "bo", until: World.later), by: World.se)
    }

    private func activate() throws {
        try invite()
        try books.submit(ActivateAccount(person: "bo"), by: World.bo)
    }

    @Test func `begins with an invitation and becomes active by its owner`() throws {
        try invite()
        #expect(try account.state == .invited)
        #expect(try account.invitation == 1)
        #expect(throws: Refusal.accountExists("bo")) { try invite() }
        #expect(throws: Refusal.notYourAccount) { try books.submit(ActivateAccount(person: "bo"), by: World.se) }
        try books.submit(ActivateAccount(person: "bo"), by: World.bo)
        #expect(try account.state == .active)
        #expect(throws: Refusal(.conflict, "organisations.account-active", ["bo"])) {
            try books.submit(ActivateAccount(person: "bo"), by: World.bo)
        }
    }

    @Test func `is the office's to open until a security administrator can sign in`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try books.submit(InvitePerson(person: "bo", until: World.later), by: World.ada)
        }
        let early = try World.books()
        try early.submit(InvitePerson(person: "ada", until: World.later), by: World.ada)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try early.submit(InvitePerson(person: "bo", until: World.later), by: World.ed)
        }
    }

    @Test func `has one invitation that counts`() throws {
        try invite()
        try books.submit(RenewInvitation(person: "bo", until: World.later), by: World.se)
        #expect(try account.invitation == 2)
        #expect(try account.state == .invited)
    }

    @Test func `is disabled and enabled with a reason, and its sessions end for good`() throws {
        try activate()
        try books.submit(DisableAccount(person: "bo", reason: "调离"), by: World.se)
        #expect(try account.state == .disabled)
        #expect(try account.sessions == 2)
        #expect(throws: Refusal(.conflict, "organisations.account-disabled", ["bo"])) {
            try books.submit(RenewInvitation(person: "bo", until: World.later), by: World.se)
        }
        #expect(throws: Refusal.blank("reason")) { try books.submit(EnableAccount(person: "bo", reason: " "), by: World.se) }
        try books.submit(EnableAccount(person: "bo", reason: "调回"), by: World.se)
        #expect(try account.state == .active)
        #expect(try account.sessions == 2)
    }

    @Test func `that was never used is enabled as invited`() throws {
        try invite()
        try books.submit(DisableAccount(person: "bo", reason: "误发"), by: World.se)
        try books.submit(EnableAccount(person: "bo", reason: "补发"), by: World.se)
        #expect(try account.state == .invited)
    }

    @Test func `of the last security administrator stays`() throws {
        #expect(throws: Refusal.ownAccount) {
            try books.submit(DisableAccount(person: "se", reason: "离职"), by: World.se)
        }
        try books.submit(GrantRole(person: "cy", role: .securityAdministrator, organisation: World.root), by: World.se)
        #expect(throws: Refusal.lastSecurityAdministrator) {
            try books.submit(DisableAccount(person: "se", reason: "离职"), by: World.cy)
        }
        try books.submit(InvitePerson(person: "cy", until: World.later), by: World.se)
        try books.submit(ActivateAccount(person: "cy"), by: World.cy)
        try books.submit(DisableAccount(person: "se", reason: "离职"), by: World.cy)
    }

    @Test func `has secrets that count no more after a reset`() throws {
        try activate()
        try books.submit(ResetSecondFactor(person: "bo", reason: "手机遗失"), by: World.se)
        #expect(try account.factors == 2)
        #expect(try account.sessions == 2)
        try books.submit(RequireNewPassword(person: "bo", reason: "疑似泄露"), by: World.se)
        #expect(try account.passwords == 2)
        #expect(try account.sessions == 3)
    }
}
