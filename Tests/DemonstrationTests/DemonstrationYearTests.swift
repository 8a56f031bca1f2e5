import Demonstration
import Domain
import Foundation
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `The demonstration year` {
    @Test func `is the same year again from the same seed`() async throws {
        let first = try await Self.journal(of: SmallYear.shared.value)
        let again = try await Self.journal(of: SmallYear())
        let other = try await Self.journal(of: SmallYear(seed: 8))

        #expect(first.count > 700)
        #expect(first == again)
        #expect(first != other)
    }

    @Test func `ends with everything decided and published, and one departure with its reason`() async throws {
        let year = try await SmallYear.shared.value
        let overview = try await year.ask(CycleOverview(cycle: DemonstrationYear.cycle))
        #expect(overview.cycle.phase == .planning)
        #expect(overview.blocks == [])
        #expect(overview.decisions == overview.scorecards)

        var departures: [String] = []
        let kinds = try await year.ask(ResultsTable(cycle: DemonstrationYear.cycle)).kinds
        for kind in kinds {
            let table = try await year.ask(ResultsTable(cycle: DemonstrationYear.cycle, kind: Kind.ID(kind.kind)))
            for line in table.lines {
                for (grading, decided) in line.decisions where decided.grade != line.proposals[grading] {
                    departures.append(decided.reason ?? "")
                }
            }
        }
        #expect(departures.count == 1)
        #expect(departures.first?.isEmpty == false)
    }

    @Test func `marks everything it made up`() async throws {
        let year = try await SmallYear.shared.value
        let published = try await year.ask(PublishedResult(cycle: DemonstrationYear.cycle))
        for kind in published.organisations {
            let isReal = ["city", "district", "township", "zone"].contains(kind.kind)
            #expect(isReal == (kind.generated == 0))
            #expect(isReal == (kind.reported > 0))
        }
        #expect(published.activities.allSatisfy { $0.origin == "reported-total" })
        #expect(published.grades.allSatisfy { $0.isGenerated })
        for kind in ["district", "township", "village"] {
            let table = try await year.ask(ResultsTable(cycle: DemonstrationYear.cycle, kind: Kind.ID(kind)))
            #expect(!table.lines.isEmpty)
            #expect(table.lines.allSatisfy { $0.isGenerated })
        }
    }

    @Test func `takes in the real divisions, all of them`() async throws {
        let year = try await SmallYear.shared.value
        let published = try await year.ask(PublishedResult(cycle: DemonstrationYear.cycle))
        let real = Dictionary(published.organisations.map { ($0.kind, $0.reported) }) { first, _ in first }
        #expect(real["city"] == 1)
        #expect(real["district"] == 10)
        #expect(real["township"] == 154)
        #expect(real["zone"] == 4)
    }

    @Test func `can be checked: its journal verifies and replays to the same books`() async throws {
        let year = try await SmallYear.shared.value
        let verification = Verification(
            database: year.folder.database,
            verifiers: [year.folder.key.verifier],
            commands: DomainCommands.commands,
            folder: year.test.folder
        )
        let report = try verification.run(replay: true)
        #expect(report.isWhole, "\(report.damages)")
        #expect(report.tables.count > 10)
        for table in report.tables {
            #expect(table.isEqual, "\(table.table) differs: \(table.firstDifference ?? "")")
        }
    }

    /// The payloads of the journal, in order: entries without their stamps.
    private static func journal(of year: SmallYear) async throws -> [String] {
        try await year.folder.database.read { connection in
            try Journal(connection).entries(from: 0, limit: 100_000).map { entry in
                let text = String(decoding: entry.bytes, as: UTF8.self)
                let payload = text.range(of: #""payload":"#).map { String(text[$0.lowerBound...]) }
                return "\(entry.command) \(payload ?? "")"
            }
        }
    }
}
