package import Domain

/// A figure of the published page, opened: the records it was read or counted from, each with its journal entry.
///
/// Figures are named as ``PublishedResult`` names them: `figure.NAME`, `activities.ORGANISATION.KIND`, `campaign.RESULT`,
/// `organisations.KIND.ORIGIN`, `problems.CATEGORY.STATE`, `grades.KIND.GRADING.GRADE`.
package struct FigureRecords: Query {
    package struct Answer: Equatable, Sendable {
        package let figure: String
        package let place: String?
        package let who: String?
        /// What it counts, in words it was entered with; nil where ``labels`` say it.
        package let what: String?
        package let labels: [[String: String]]
        package let value: String
        package let unit: String?
        package let note: String?
        package let source: String?
        /// The first ``FigureRecords/most`` records, in the order of their ids.
        package let lines: [RecordLine]
        /// How many records there are.
        package let count: Int
    }

    /// The most records that are listed; all are counted.
    package static let most = 500

    package let cycle: Cycle.ID
    package let figure: String

    package init(cycle: Cycle.ID, figure: String) {
        self.cycle = cycle
        self.figure = figure
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let point = figure.firstIndex(of: ".") ?? figure.endIndex
        let rest = String(figure[point...].dropFirst())
        let parts = rest.split(separator: ".").map(String.init)
        let found: OpenedFigure?
        switch figure[..<point] {
        case "figure": found = try statedFigure(rest, connection)
        case "campaign": found = try campaignFigure(rest, connection)
        case "activities" where parts.count == 2: found = try activityFigure(parts[0], parts[1], connection)
        case "organisations" where parts.count == 2: found = try organisationFigure(parts[0], parts[1], connection)
        case "problems" where parts.count == 2: found = try problemFigure(parts[0], parts[1], connection)
        case "grades" where parts.count == 3: found = try gradeFigure(parts[0], parts[1], parts[2], connection)
        default: found = nil
        }
        guard let found, !found.records.isEmpty else { throw Refusal.noSuch("figure", figure) }
        return Answer(
            figure: figure,
            place: found.place,
            who: found.who,
            what: found.what,
            labels: found.labels,
            value: found.value,
            unit: found.unit,
            note: found.note,
            source: found.source,
            lines: try FoundRecord.stamped(Array(found.records.prefix(Self.most)), from: connection),
            count: found.records.count
        )
    }

    private func statedFigure(_ name: String, _ connection: any Connection) throws -> OpenedFigure? {
        guard let figure = try SQLLedger(connection).find(Figure.id(cycle: cycle, name: name)), let value = figure.value else {
            return nil
        }
        return OpenedFigure(
            place: figure.place,
            who: figure.who,
            what: figure.what,
            value: value,
            unit: figure.unit,
            note: figure.note,
            source: figure.source,
            records: [
                FoundRecord(
                    table: Figure.shape.table,
                    record: figure.id.text,
                    text: figure.what,
                    day: figure.day?.text,
                    quantity: value,
                    origin: Organisation.Origin.reported.rawValue,
                    entry: figure.recordedIn
                )
            ]
        )
    }
}

/// What a figure says, and all records behind it.
struct OpenedFigure {
    var place: String?
    var who: String?
    var what: String?
    var labels: [[String: String]] = []
    let value: String
    var unit: String?
    var note: String?
    var source: String?
    let records: [FoundRecord]
}
