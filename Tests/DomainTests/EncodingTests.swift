import Domain
import TestWorld
import Testing

@Suite struct `The encoding of commands` {
    @Test func `is as it ever was`() throws {
        for sample in try Samples.all() {
            let text = String(decoding: try CanonicalJSON.bytes(of: sample), as: UTF8.self)
            try Golden.compare(text + "\n", with: "commands/\(Self.file(type(of: sample)))")
            try expectRoundTrip(sample, text)
        }
    }

    @Test func `has a golden file for every command and no other`() throws {
        #expect(try Golden.names(in: "commands") == DomainCommands.all.map { Self.file($0) }.sorted())
    }

    @Test func `names every command once, after its room`() {
        let names = DomainCommands.all.map { $0.name }
        #expect(Set(DomainCommands.all.map { "\($0.name)/\($0.version)" }).count == names.count)
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

    /// The first shape of a command has no number in the name of its file.
    private static func file(_ kind: any Command.Type) -> String {
        kind.version == 1 ? "\(kind.name).json" : "\(kind.name).\(kind.version).json"
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
