import Domain
import TestWorld
import Testing

@Suite struct `The encoding of commands` {
    @Test func `is as it ever was`() throws {
        for sample in try Samples.all() {
            let text = String(decoding: try CanonicalJSON.bytes(of: sample), as: UTF8.self)
            try Golden.compare(text + "\n", with: "commands/\(type(of: sample).name).json")
            try expectRoundTrip(sample, text)
        }
    }

    @Test func `has a golden file for every command and no other`() throws {
        #expect(try Golden.names(in: "commands") == DomainCommands.all.map { "\($0.name).json" }.sorted())
    }

    @Test func `names every command once, after its room`() {
        let names = DomainCommands.all.map { $0.name }
        #expect(Set(names).count == names.count)
        let rooms = [
            "organisations", "cycles", "duties", "audits", "problems", "reviews", "results", "campaigns", "publications",
        ]
        for name in names {
            #expect(rooms.contains(String(name.prefix { $0 != "." })), "\(name)")
        }
    }

    @Test func `is kept whole in an entry`() throws {
        for sample in try Samples.all() {
            let stamp = Stamp(sequence: 7, instant: MemoryLedger.instant(of: 7), actor: "ada")
            let entry = try Entry(sample, at: stamp)
            let read = try Entry(bytes: entry.bytes)
            #expect(read == entry)
            try expectSame(read.decoded(with: DomainCommands.commands), as: sample)
        }
    }

    private func expectRoundTrip<C: Command>(_ sample: C, _ text: String) throws {
        let read = try CanonicalJSON.decode(C.self, from: Array(text.utf8))
        #expect(read == sample)
        #expect(String(decoding: try CanonicalJSON.bytes(of: read), as: UTF8.self) == text)
    }

    private func expectSame<C: Command>(_ command: any Command, as sample: C) throws {
        #expect(try #require(command as? C) == sample)
    }
}
