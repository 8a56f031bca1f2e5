import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The journal, read` {
    @Test func `comes in pages, in order, with who wrote what when`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let answer = try await realm.ask(JournalEntries(from: 1, limit: 2))

        #expect(answer.size == 11)
        #expect(answer.lines.map(\.stamp.entry) == [1, 2])
        #expect(answer.lines.map(\.stamp.command) == ["organisations.import", "organisations.import"])
        #expect(answer.lines.allSatisfy { $0.stamp.actor == "艾达" && $0.leaf.count == 64 && $0.size > 100 })
    }

    @Test func `is for office, leaders, observers and audit administrators`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        for signer in [World.ada, World.ed, World.ob] {
            let answer = try await realm.ask(JournalEntries(from: 0, limit: 1), by: signer)
            #expect(answer.lines.count == 1)
        }
        for signer in [World.bo, World.cy, World.di] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
                try await realm.ask(JournalEntries(from: 0, limit: 1), by: signer)
            }
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
                try await realm.ask(JournalEntryOf(number: 0), by: signer)
            }
        }
    }

    @Test func `shows an entry byte for byte`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let entry = try await realm.ask(JournalEntryOf(number: 0))
        let read = try Entry(bytes: Array(entry.text.utf8))
        #expect(read.stamp.sequence == 0)
        #expect(read.command == "organisations.create-realm")
        #expect(entry.size == entry.text.utf8.count)
    }

    @Test func `has no entry after the last`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        await #expect(throws: Refusal.noSuch("journal_entry", "11")) { try await realm.ask(JournalEntryOf(number: 11)) }
        await #expect(throws: Refusal.noSuch("journal_entry", "-1")) { try await realm.ask(JournalEntryOf(number: -1)) }
    }

    @Test func `gives no more than five hundred at once`() {
        #expect(JournalEntries(from: 0, limit: 10_000).limit == 500)
        #expect(JournalEntries(from: 0, limit: -1).limit == 1)
    }
}
