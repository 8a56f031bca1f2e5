package import Domain
package import Rules

/// The organisations below one and how each stands with each duty on a day, the latest first.
///
/// At most ``ComplianceBelow/most`` organisations are looked at, so that the cost of the page has an end; where there are more,
/// the answer says so, and one asks further down the tree.
package struct ComplianceBelow: Query {
    /// A duty of a rulebook: a column of the matrix.
    package struct Column: Hashable, Sendable {
        package let rulebook: String
        package let duty: Duty
    }

    package struct Cell: Equatable, Sendable {
        package let standing: DutyFinding.Standing
        package let daysLate: Int?
        package let nextDue: CalendarDay?
        package let shortfalls: Int
    }

    package struct Row: Equatable, Sendable {
        package let organisation: Organisation
        /// In the order of the columns; nil where the duty is in no rulebook of its kind.
        package let cells: [Cell?]
        /// How many duties are not met.
        package let notMet: Int
        /// The most days anything is late.
        package let daysLate: Int
    }

    package struct Answer: Equatable, Sendable {
        package let parent: Organisation
        package let asOf: Day
        package let columns: [Column]
        /// One page, the latest first.
        package let rows: [Row]
        /// How many organisations were looked at.
        package let count: Int
        /// Whether there are more below than are looked at.
        package let isCut: Bool
        /// Standing → how many cells of all rows.
        package let totals: [DutyFinding.Standing: Int]
    }

    /// The most organisations looked at.
    package static let most = 300

    package let parent: Organisation.ID
    package let cycle: Cycle.ID
    package let asOf: Day
    package let offset: Int
    package let limit: Int

    package init(parent: Organisation.ID, cycle: Cycle.ID, asOf: Day, offset: Int = 0, limit: Int = 50) {
        self.parent = parent
        self.cycle = cycle
        self.asOf = asOf
        self.offset = max(0, offset)
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresDutyReading(of: parent, in: cycle, facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let parent = try SQLLedger(connection).require(parent)
        // The organisation itself is the first of its subtree.
        let found = try Subtree(of: parent).open(Self.most + 2, on: connection).filter { $0 != parent.id }
        let isCut = found.count > Self.most
        let organisations = try connection.records(
            Organisation.self,
            where: "id",
            isAnyOf: found.prefix(Self.most).map { .id($0) }
        )
        let books = try DutyBooks(organisations, in: cycle, asOf: asOf, from: connection)
        let judged = try books.judged()
        let columns = Self.columns(of: organisations, in: books)
        let rows = organisations.map { Self.row($0, judged[$0.id] ?? [], columns) }.sorted(by: Self.precedes)
        var totals: [DutyFinding.Standing: Int] = [:]
        for row in rows {
            for cell in row.cells { if let cell { totals[cell.standing, default: 0] += 1 } }
        }
        return Answer(
            parent: parent,
            asOf: asOf,
            columns: columns,
            rows: Array(rows.dropFirst(offset).prefix(limit)),
            count: rows.count,
            isCut: isCut,
            totals: totals
        )
    }

    private static func columns(of organisations: [Organisation], in books: DutyBooks) -> [Column] {
        var columns: [Column] = []
        for (_, group) in Dictionary(grouping: organisations, by: \.kind).sorted(by: { $0.key < $1.key }) {
            guard let first = group.first else { continue }
            for pinned in books.rulebooks(for: first) {
                let own = pinned.rulebook.duties.map { Column(rulebook: pinned.rulebook.id, duty: $0) }
                columns += own.filter { !columns.contains($0) }
            }
        }
        return columns
    }

    private static func row(_ organisation: Organisation, _ judged: [DutyBooks.Judged], _ columns: [Column]) -> Row {
        let pairs = judged.map { (Column(rulebook: $0.rulebook.id, duty: $0.duty), $0.finding) }
        let findings = Dictionary(pairs) { first, _ in first }
        return Row(
            organisation: organisation,
            cells: columns.map { column in
                findings[column].map {
                    Cell(standing: $0.standing, daysLate: $0.daysLate, nextDue: $0.nextDue, shortfalls: $0.shortfalls.count)
                }
            },
            notMet: judged.count { $0.finding.standing == .notMet },
            daysLate: judged.compactMap { $0.finding.daysLate }.max() ?? 0
        )
    }

    private static func precedes(_ left: Row, _ right: Row) -> Bool {
        guard left.daysLate == right.daysLate else { return left.daysLate > right.daysLate }
        guard left.notMet == right.notMet else { return left.notMet > right.notMet }
        return left.organisation.id < right.organisation.id
    }
}
