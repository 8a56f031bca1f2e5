import Domain
import TestWorld
import Testing

@Suite struct `A year` {
    @Test func `gives the same books whenever it is replayed`() throws {
        let (first, second) = (try World.books(at: .closed), try World.books(at: .closed))
        #expect(first.tableNames == second.tableNames)
        for table in first.tableNames {
            #expect(first.rows(of: table).map(\.fields) == second.rows(of: table).map(\.fields), "\(table)")
            #expect(first.rows(of: table).map(\.entry) == second.rows(of: table).map(\.entry), "\(table)")
        }
    }

    @Test func `reads every record back as it was saved`() throws {
        let books = try Samples.books()
        let early: [any Record.Type] = [
            Realm.self, Kind.self, Organisation.self, Person.self, Grant.self, RulebookEdition.self, Cycle.self, Pin.self,
            Activity.self, Problem.self, ProblemCounter.self, Campaign.self, Account.self, Post.self, Grouping.self,
            GroupingMember.self, PhaseChange.self, RulebookDraft.self, RulebookDraftRevision.self,
        ]
        for kind in early { try expectRecords(kind, in: books) }
        let year = try World.books(at: .closed)
        let late: [any Record.Type] = [
            AuditScore.self, BallotCount.self, Scorecard.self, ResultsFreeze.self, Decision.self, Publication.self,
        ]
        for kind in late { try expectRecords(kind, in: year) }
    }

    private func expectRecords<R: Record>(_ kind: R.Type, in books: MemoryLedger) throws {
        let records = try books.all(kind)
        #expect(!records.isEmpty, "\(kind)")
        #expect(records.map { $0.fields } == books.rows(of: kind.shape.table).map { $0.fields }, "\(kind)")
        for record in records {
            #expect(record.fields.count == kind.shape.columns.count)
            #expect(record.fields.first == .id(record.id))
        }
    }
}
