import Domain

/// What the checks look at, read once.
struct CheckupDesk {
    let cycle: Cycle
    let today: Day
    let connection: any Connection
    let ledger: SQLLedger
    let pins: [PinnedBook]

    init(cycle: Cycle.ID, today: Day, _ connection: any Connection) throws {
        ledger = SQLLedger(connection)
        self.cycle = try ledger.require(cycle)
        self.today = today
        self.connection = connection
        pins = try PinnedBook.all(of: cycle, from: connection)
    }

    var scoring: [PinnedBook] { pins.filter { $0.pin.purpose == .scoring } }

    /// The kinds that are scored by rulebooks of some sort.
    func kinds(_ isMeant: (PinnedBook) -> Bool = { _ in true }) -> [Field] {
        Set(scoring.filter(isMeant).flatMap(\.pin.kinds)).sorted().map { .id($0) }
    }

    /// A finding from a condition: how many rows there are, and the first of them; nil where there is none.
    ///
    /// - Parameters:
    ///   - columns: what the places are made of: `kind`, `id`, `name` and `note`.
    ///   - rest: everything from `FROM` on, without an order.
    func finding(_ check: CheckupFinding.Check, _ columns: SQL, _ rest: SQL, order: SQL, arguments: [String] = []) throws
        -> CheckupFinding?
    {
        let count = Int(try connection.number("SELECT count(*) \(rest)") ?? 0)
        guard count > 0 else { return nil }
        let places: [CheckupFinding.Place] = try connection.all(
            "SELECT \(columns) \(rest) ORDER BY \(order) LIMIT \(CheckupFinding.mostPlaces)"
        )
        return CheckupFinding(check, count: count, arguments, places: places)
    }

    /// Organisations that are open, for a condition over `organisation`.
    func organisations(_ check: CheckupFinding.Check, of kinds: [Field], where condition: SQL, arguments: [String] = []) throws
        -> CheckupFinding?
    {
        try finding(
            check,
            "'organisation' AS kind, organisation.id AS id, organisation.name AS name, NULL AS note",
            "FROM organisation WHERE organisation.kind IN \(anyOf: kinds) AND organisation.state = 'open' AND \(condition)",
            order: "organisation.id",
            arguments: arguments
        )
    }
}
