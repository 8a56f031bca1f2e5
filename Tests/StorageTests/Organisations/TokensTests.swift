import Domain
import Storage
import TestWorld
import Testing

@Suite struct `A token that a program shows` {
    private func world() async throws -> (AccountWorld, Tokens.Made) {
        let world = try await AccountWorld()
        try await world.open("bo")
        let made = try await world.desk.tokens.issue(to: World.bo, called: "月报", scopes: [.dutiesRead], days: 30)
        return (world, made)
    }

    @Test func `lets its owner in, as far as its scopes go`() async throws {
        let (world, made) = try await world()
        let holder = try await world.desk.tokens.find(made.text)
        #expect(holder?.signer == World.bo)
        #expect(holder?.token.allows(.dutiesRead) == true && holder?.token.allows(.dutiesWrite) == false)
    }

    @Test func `is kept as a hash only, and is not in the journal`() async throws {
        let (world, made) = try await world()
        #expect(made.text.wholeMatch(of: /shuzhi_[0-9a-f]{64}/) != nil)
        let secret = made.text.dropFirst(Tokens.prefix.count)
        try world.folder.database.readNow { connection in
            for row in try connection.rows("SELECT id, token FROM secret_token") {
                #expect(row[0] != .text(made.text) && row[0] != .text(String(secret)))
            }
            for row in try connection.rows("SELECT bytes FROM journal_entry") {
                guard case .blob(let bytes) = row[0] else { continue }
                #expect(!String(decoding: bytes, as: UTF8.self).contains(secret))
            }
        }
    }

    @Test func `lets nobody in when it is another, too old, or withdrawn`() async throws {
        let (world, made) = try await world()
        let forged = ["", "shuzhi_", made.text + "0", "shuzhi_" + String(repeating: "0", count: 64), made.token.text]
        for text in forged {
            let found = try await world.desk.tokens.find(text)
            #expect(found == nil, "\(text)")
        }
        world.wait(minutes: 30 * 24 * 60 - 1)
        let late = try await world.desk.tokens.find(made.text)
        #expect(late != nil)
        world.wait(minutes: 1)
        let over = try await world.desk.tokens.find(made.text)
        #expect(over == nil)
        let second = try await world.desk.tokens.issue(to: World.bo, called: "季报", scopes: [.read], days: 30)
        try await world.registrar.submit(WithdrawToken(token: second.token), by: World.bo)
        let withdrawn = try await world.desk.tokens.find(second.text)
        #expect(withdrawn == nil)
    }

    @Test func `counts no more once the account was disabled, also when it is enabled again`() async throws {
        let (world, made) = try await world()
        try await world.registrar.submit(DisableAccount(person: "bo", reason: "调离"), by: World.se)
        let shut = try await world.desk.tokens.find(made.text)
        try await world.registrar.submit(EnableAccount(person: "bo", reason: "调回"), by: World.se)
        let again = try await world.desk.tokens.find(made.text)
        #expect(shut == nil && again == nil)
    }

    @Test func `is listed with the last day it was used on, in China`() async throws {
        let (world, made) = try await world()
        let before = try await world.desk.tokens.list(of: "bo", by: World.bo)
        #expect(before.map(\.usedOn) == [nil] && before.map(\.counts) == [true])
        _ = try await world.desk.tokens.find(made.text)
        let after = try await world.desk.tokens.list(of: "bo", by: World.bo)
        let today = try world.now.dayInChina.text
        #expect(after.map(\.usedOn) == [today])
        world.wait(minutes: 24 * 60)
        _ = try await world.desk.tokens.find(made.text)
        let later = try await world.desk.tokens.list(of: "bo", by: World.bo)
        let tomorrow = try world.now.dayInChina.text
        #expect(later.map(\.usedOn) == [tomorrow] && tomorrow != today)
    }

    @Test func `is listed for its owner and the security administrator only`() async throws {
        let (world, made) = try await world()
        let seen = try await world.desk.tokens.list(of: "bo", by: World.se)
        #expect(seen.map(\.token.id) == [made.token])
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try await world.desk.tokens.list(of: "bo", by: World.ada)
        }
    }
}
