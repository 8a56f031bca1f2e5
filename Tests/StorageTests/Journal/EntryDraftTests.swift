import Domain
import Storage
import TestWorld
import Testing

@Suite struct `A draft of an entry` {
    @Test(arguments: ["ada", "a\"b\\c/d", "中文\u{1F600}", "\u{7}\n\t\u{2028}", ""], ["N", "\"/\\\u{8}\u{c}é", "</script>"])
    func `becomes the bytes the entry has`(actor: String, called: String) throws {
        let command = EnterPerson("p1", called: called)
        for (sequence, moment) in [(0, 0), (7, 1_700_000_000_000), (.max, .max), (1, -1)] as [(Int64, Int64)] {
            let stamp = Stamp(sequence: sequence, instant: Instant(milliseconds: moment), actor: Person.ID(actor))
            let draft = try EntryDraft(command, by: stamp.actor)
            #expect(try draft.entry(sequence: sequence, at: stamp.instant) == Entry(command, at: stamp))
        }
    }

    @Test func `of every command of a year becomes the bytes the entry has`() async throws {
        let world = try await WorldRealm()
        for entry in try JournalReader(world.folder.database).entries(from: 0, limit: .max) {
            let command = try entry.decoded(with: DomainCommands.commands)
            #expect(try Entry(command, at: entry.stamp).bytes == entry.bytes)
        }
    }
}
