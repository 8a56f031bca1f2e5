import Domain

extension FigureRecords {
    /// The generated problems of one category in one state.
    func problemFigure(_ category: String, _ state: String, _ connection: any Connection) throws -> OpenedFigure? {
        let problems = try SQLLedger(connection).list(
            Match<Problem>("cycle", .id(cycle)).and("category", .text(category)).and("state", .text(state))
                .and("origin", .text(Organisation.Origin.generated.rawValue))
        )
        return OpenedFigure(
            value: String(problems.count),
            records: problems.map {
                FoundRecord(
                    table: Problem.shape.table,
                    record: $0.id.text,
                    text: $0.text,
                    quantity: "1",
                    origin: $0.origin.rawValue,
                    entry: $0.closedIn ?? $0.raisedIn
                )
            }
        )
    }
}
