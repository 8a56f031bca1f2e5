package import Documents
package import Domain
import Rules

/// Counted ballots in a file: one row for each organisation, ballot, rater group and item, one column for each option.
///
/// The papers given out, come back and found invalid are those of the rater group: rows of the same group repeat them.
package struct BallotSheet: ImportForm {
    package static let noun = "ballots"
    package static let roles: Set<Role> = [.teller, .office]
    package static let allowsParts = false
    package static let columns = ImportColumns.ballots

    private let books: ImportBooks
    private let options: OptionColumns
    private var seen = FirstRows()
    private var papers: [String: (paper: CountedPaper, line: Int)] = [:]
    private var groups = RowGroups<CountedPaper>()

    package init(books: ImportBooks) {
        self.books = books
        options = OptionColumns(of: books.pins.flatMap(\.rulebook.ballots), beside: Self.columns)
    }

    package static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn] {
        columns + OptionColumns(of: books.pins.flatMap(\.rulebook.ballots), beside: columns).columns
    }

    package static func templateColumns(in books: ImportBooks) -> [SheetColumn] {
        columns(under: [], in: books).filter { $0.id != ImportColumns.nameBeside.id }
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        guard let organisation = try cells.organisation() else { return }
        guard let rulebook = books.pinned(for: organisation)?.rulebook else {
            cells.note("organisation", "no-rulebook", [organisation.id.text])
            return
        }
        guard let ballot = cells.choice("ballot", rulebook.ballots.map { ($0, RulebookName($0.id, $0.label).names) }) else {
            return
        }
        let group = part("group", of: ballot.groups, in: &cells)
        let item = part("item", of: ballot.items, in: &cells)
        let counts = ballot.options.compactMap { cells.whole(options.column(of: $0)) }
        noteForeignOptions(of: ballot, in: &cells)
        let numbers = ["issued", "returned", "invalid"].compactMap { cells.whole($0) }
        guard cells.isGood, let group, let item, numbers.count == 3 else { return }
        let paper = CountedPaper(
            organisation: organisation.id.text,
            ballot: ballot.id,
            group: group,
            item: item,
            counts: counts,
            issued: numbers[0],
            returned: numbers[1],
            invalid: numbers[2],
            reason: cells.optional("reason")
        )
        take(paper, in: &cells)
    }

    private mutating func take(_ paper: CountedPaper, in cells: inout RowCheck) {
        seen.note([paper.organisation, paper.ballot, paper.group, paper.item], in: &cells, at: "organisation")
        let place = [paper.organisation, paper.ballot, paper.group].joined(separator: "\n")
        if let first = papers[place], !first.paper.hasSamePapers(as: paper) {
            cells.note("issued", "papers-differ", ["\(first.line)"])
        } else if papers[place] == nil {
            papers[place] = (paper, cells.row.line)
        }
        guard cells.isGood else { return }
        groups.add(paper, of: cells.row, to: "\(paper.organisation)\n\(paper.ballot)")
    }

    /// The rater group or item a row is about; a ballot that has only one, without a name, leaves the cell empty.
    private func part(_ column: String, of shares: [Input.Share], in cells: inout RowCheck) -> String? {
        guard !shares.isEmpty else {
            guard let written = cells.optional(column) else { return "" }
            cells.note(column, "ballot-undivided", [written, cells.row.heading(column)])
            return nil
        }
        return cells.choice(column, shares.map { ($0.id, RulebookName($0.id, $0.label).names) })
    }

    /// Notes numbers that stand under options this ballot has not.
    private func noteForeignOptions(of ballot: Ballot, in cells: inout RowCheck) {
        let own = Set(ballot.options.map { options.column(of: $0) })
        for column in options.columns where !own.contains(column.id) && !["", "0"].contains(cells.row[column.id]) {
            let possible = ballot.options.map(\.id).joined(separator: ", ")
            cells.note(column.id, "option-of-another-ballot", [ballot.id, cells.row.heading(column.id), possible])
        }
    }

    package func batches() throws -> [Batch] {
        let cycle = try books.requiredCycle().id
        return groups.batches(isWhole: true) { _, papers in Self.command(of: papers, in: cycle) }
    }

    private static func command(of papers: [CountedPaper], in cycle: Cycle.ID) -> RecordBallotCounts {
        var counts: [String: [String: [Int]]] = [:]
        var (issued, returned, invalid) = (0, 0, 0)
        for paper in papers {
            if counts[paper.group] == nil {
                issued += paper.issued
                returned += paper.returned
                invalid += paper.invalid
            }
            counts[paper.group, default: [:]][paper.item] = paper.counts
        }
        return RecordBallotCounts(
            cycle: cycle,
            organisation: Organisation.ID(papers.first?.organisation ?? ""),
            ballot: papers.first?.ballot ?? "",
            counts: counts,
            issued: issued,
            returned: returned,
            invalid: invalid,
            reason: papers.lazy.compactMap(\.reason).first
        )
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "reviews.no-such-ballot", "reviews.counted": "ballot"
        case "reviews.more-returned-than-issued", "reviews.more-counted-than-returned": "returned"
        case "forbidden.role", "cycles.kind-not-pinned": "organisation"
        default: refusal.wordingColumn(["reason": "reason"])
        }
    }
}
