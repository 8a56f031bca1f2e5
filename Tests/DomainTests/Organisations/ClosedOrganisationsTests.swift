import Domain
import TestWorld
import Testing

@Suite struct `A closed organisation` {
    /// Commands that name an organisation and still go on when it is closed, and why.
    static let goesOn: Set<String> = [
        // What was recorded of it is put right.
        "duties.correct-observation",
        // A form that was begun is finished, handed in, approved or returned.
        "duties.submit-form", "duties.withdraw-form", "duties.approve-forms", "duties.return-form", "duties.unlock-field",
        "duties.lock-form",
        // How large evidence may be holds for all below it, too.
        "duties.set-evidence-limits",
        // How much evidence there may be is a setting.
        "duties.set-evidence-limits",
        // The committee decides on everybody who was scored.
        "results.decide-grades",
        // What it did while it stood is part of what is published.
        "publications.state-figures",
    ]

    private func booksWithClosedDistrict() throws -> MemoryLedger {
        let books = try Samples.books()
        let fields = try books.require(World.district).fields.map { field in
            field == .text(Organisation.State.open.rawValue) ? .text(Organisation.State.closed.rawValue) : field
        }
        var row = RowReader(fields, table: Organisation.shape.table)
        try books.save(Organisation(from: &row))
        return books
    }

    @Test func `has nothing new recorded of it, whoever signs`() throws {
        let books = try booksWithClosedDistrict()
        var refused = 0
        for sample in try Samples.all() {
            let kind = type(of: sample)
            let text = String(decoding: try CanonicalJSON.bytes(of: sample), as: UTF8.self)
            // The commands about the tree itself look at what is closed each in its own way.
            guard !kind.name.hasPrefix("organisations."), text.contains("\"\(World.district)\"") else { continue }
            guard !Self.goesOn.contains(kind.name) else {
                #expect(sample.recordsOf.isEmpty, "\(kind.name) is said to go on, and does not")
                continue
            }
            #expect(throws: Refusal.organisationClosed(World.district), "\(kind.name)/\(kind.version)") {
                try sample.weigh(by: World.ada, in: books)
            }
            refused += 1
        }
        #expect(refused >= 6)
    }

    @Test func `is told of only to those who might have recorded something`() throws {
        let books = try booksWithClosedDistrict()
        let error = #expect(throws: Refusal.self) { try World.meetings().weigh(by: World.cy, in: books) }
        #expect(error?.kind == .forbidden)
    }

    @Test func `is not recorded of among others`() throws {
        let books = try booksWithClosedDistrict()
        let values = RecordObservations(
            cycle: World.cycle,
            indicator: "income",
            values: [.init(organisation: World.otherDistrict, value: "1"), .init(organisation: World.district, value: "2")],
            origin: .reported
        )
        #expect(throws: Refusal.organisationClosed(World.district)) { try books.submit(values, by: World.ada) }
    }
}
