import Domain
import TestWorld
import Testing

@Suite struct `A token` {
    let books: MemoryLedger

    init() throws {
        books = try World.administeredBooks()
        try books.submit(InvitePerson(person: "bo", until: World.later), by: World.se)
        try books.submit(ActivateAccount(person: "bo"), by: World.bo)
    }

    private func issue(_ id: AccessToken.ID = "t1", scopes: [TokenScope] = [.dutiesWrite, .read], days: Int = 90) throws {
        try books.submit(IssueToken(token: id, person: "bo", called: "月报", scopes: scopes, days: days), by: World.bo)
    }

    private func isCounting(after days: Int64 = 0) throws -> Bool {
        let token = try books.require(AccessToken.ID("t1"))
        let now = Instant(milliseconds: token.issuedAt.milliseconds + days * 86_400_000)
        return token.counts(for: try books.require(Account.id(of: "bo")), at: now)
    }

    @Test func `is made by its owner, and by nobody for somebody else`() throws {
        let command = IssueToken(token: "t1", person: "bo", called: "月报", scopes: [.read], days: 1)
        #expect(throws: Refusal.notYourAccount) { try books.submit(command, by: World.se) }
        #expect(throws: Refusal.notYourAccount) {
            try books.submit(IssueToken(token: "t1", person: "cy", called: "月报", scopes: [.read], days: 1), by: World.cy)
        }
        try books.submit(command, by: World.bo)
        #expect(try isCounting())
    }

    @Test func `counts for its days and not a moment longer`() throws {
        try issue(days: 90)
        #expect(try isCounting(after: 89))
        #expect(try !isCounting(after: 90))
    }

    @Test(arguments: [0, -1, 366]) func `is refused for too few days or too many`(days: Int) throws {
        #expect(throws: Refusal.tokenDays) { try issue(days: days) }
    }

    @Test func `is for something, each thing once, and has an id of its own`() throws {
        #expect(throws: Refusal.blank("scopes")) { try issue(scopes: []) }
        #expect(throws: Refusal.repeated("scopes", "read read")) { try issue(scopes: [.read, .read]) }
        try issue()
        #expect(throws: Refusal.tokenExists("t1")) { try issue() }
    }

    @Test func `is one of twenty at most that stand`() throws {
        for number in 1...IssueToken.most { try issue(AccessToken.ID("t\(number)")) }
        #expect(throws: Refusal.tooManyTokens) { try issue("t21") }
        try books.submit(WithdrawToken(token: "t7"), by: World.bo)
        try issue("t21")
    }

    @Test func `is withdrawn by its owner or the security administrator, once`() throws {
        try issue()
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try books.submit(WithdrawToken(token: "t1"), by: World.ada)
        }
        try books.submit(WithdrawToken(token: "t1"), by: World.se)
        #expect(try !isCounting())
        #expect(try books.require(AccessToken.ID("t1")).withdrawnBy == "se")
        #expect(throws: Refusal.tokenWithdrawn("t1")) { try books.submit(WithdrawToken(token: "t1"), by: World.bo) }
    }

    @Test func `is not even told to be there to whoever may not withdraw it`() throws {
        try issue()
        func why(_ token: AccessToken.ID) -> Refusal? {
            #expect(throws: Refusal.self) { try books.submit(WithdrawToken(token: token), by: World.cy) }
        }
        let (there, nowhere) = (why("t1"), why("t2"))
        #expect(there == nowhere && there?.kind == .forbidden)
    }

    @Test(arguments: 0..<3) func `counts no more once its owner's secrets are renewed or the account was disabled`(which: Int)
        throws
    {
        try issue()
        let commands: [any Command] = [
            DisableAccount(person: "bo", reason: "调离"), RequireNewPassword(person: "bo", reason: "疑似泄露"),
            ResetSecondFactor(person: "bo", reason: "手机遗失"),
        ]
        try books.submit(commands[which], by: World.se)
        #expect(try !isCounting())
        if which == 0 {
            try books.submit(EnableAccount(person: "bo", reason: "调回"), by: World.se)
            #expect(try !isCounting())
        }
    }

    @Test func `for reading everything covers reading in every room, and no writing`() {
        for scope in TokenScope.allCases {
            #expect(TokenScope.read.covers(scope) == (scope.rawValue.hasSuffix("read")), "\(scope)")
        }
        #expect(!TokenScope.dutiesWrite.covers(.dutiesRead))
        #expect(!TokenScope.dutiesRead.covers(.read))
        #expect(TokenScope(writing: "duties.log-activities") == .dutiesWrite)
        #expect(TokenScope(writing: "nothing") == nil)
    }
}
