import Domain
import Exchange
import Language
import Storage
import TestWorld
import Testing

@Suite struct `A long file` {
    /// Villages below the two townships of the first district, each after the one above it only in the order of the tree.
    private static func villages(_ count: Int) -> String {
        var lines = ["code,name,parent,kind,origin"]
        for number in 0..<count {
            let parent = number.isMultiple(of: 2) ? "330203001" : "330203002"
            lines.append("v\(number),第\(number)村,\(parent),village,generated")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test func `goes in entry by entry, and says how far it has come`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(Self.villages(1_300), as: OrganisationSheet.self)
        let outcome = try await world.take(file)
        #expect(outcome.task.kept.state == .done)
        #expect(outcome.entries.count == 3)
        #expect(outcome.written == 1_300)
        #expect(outcome.task.done == 1_300)
        #expect(outcome.task.percent == 100)
        let organisations = try await world.count("organisation")
        #expect(organisations == 12 + 1_300)
    }

    @Test func `stops between entries when it is cancelled, and the receipt says exactly what was written`() async throws {
        let world = try await DeskWorld()
        let file = try await world.stage(Self.villages(20_000), as: OrganisationSheet.self)
        let task = try await world.desk.confirm(file.id, .everything, by: World.ada, language: .en)
        // Stop it as soon as something has been written.
        while try await world.board.task(task, for: World.ada).done == 0 { await Task.yield() }
        try await world.board.cancel(task, by: World.ada)
        await world.board.wait(for: task)
        let outcome = try await world.desk.outcome(file.id, by: World.ada)
        let organisations = try await world.count("organisation")

        #expect(outcome.task.kept.state == .cancelled)
        #expect(outcome.written > 0)
        #expect(outcome.written < 20_000)
        #expect(organisations == 12 + Int64(outcome.written))
        #expect(outcome.entries.count == (outcome.written + 499) / 500)

        // Handed in again, the rest goes in.
        let again = try await world.stage(Self.villages(20_000), as: OrganisationSheet.self)
        let preview = try await world.preview(again)
        #expect(preview.count(.same) == outcome.written)
        #expect(preview.count(.new) == 20_000 - outcome.written)
    }

    @Test func `holds back what stands below bad rows`() async throws {
        let world = try await DeskWorld()
        let text = """
            code,name,parent,kind
            n3,three,n2,village
            n1,one,330203,township
            n2,two,n1,nonsense
            n4,four,n3,village
            n5,five,n1,village

            """
        let file = try await world.stage(text, as: OrganisationSheet.self)
        let preview = try await world.preview(file)
        #expect(preview.firstRows.map(\.standing) == [.bad, .new, .bad, .bad, .new])
        #expect(preview.wrong.map(\.mistake.key) == ["parent-bad", "kind-unknown", "parent-bad"])
        let outcome = try await world.take(file, .goodRows)
        #expect(outcome.written == 2)
    }

    @Test func `guesses at what was meant for the first unknown words only`() async throws {
        let world = try await DeskWorld()
        let lines = (0..<302).filter { $0 != 201 && $0 != 202 }.map { "33020300\(1000 + $0),a,meeting,2017-03-01,x" }
        let file = try await world.stage(DeskWorld.head + lines.joined(separator: "\n") + "\n")
        let keys = try await world.preview(file).wrong.map(\.mistake.key)
        #expect(keys.count == 300)
        #expect(keys.count { $0 == "organisation-unknown-nearest" } == 200)
        #expect(keys.suffix(100).allSatisfy { $0 == "organisation-unknown" })
    }

    @Test(.timeLimit(.minutes(5))) func `of thirty thousand rows goes in`() async throws {
        let world = try await DeskWorld()
        let clock = ContinuousClock()
        let file = try await world.stage(Self.villages(30_000), as: OrganisationSheet.self)
        let start = clock.now
        let preview = try await world.preview(file)
        let looked = clock.now - start
        #expect(preview.count(.new) == 30_000)
        let outcome = try await world.take(file)
        #expect(outcome.written == 30_000)
        print("30,000 organisations: preview \(looked), in the books \(clock.now - start) after the upload")
    }
}
