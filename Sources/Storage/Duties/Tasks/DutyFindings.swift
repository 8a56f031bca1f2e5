import Domain
import Rules

/// What some duties of the rulebooks pinned for an organisation find in its log.
struct DutyFindings {
    private var judged: [String: DutyBooks.Judged] = [:]

    init(
        _ wanted: Set<String>,
        of organisation: Organisation,
        in cycle: Cycle.ID,
        asOf day: Day,
        from connection: any Connection
    ) throws {
        guard !wanted.isEmpty else { return }
        let books = try DutyBooks([organisation], in: cycle, asOf: day, from: connection)
        for line in try books.judged()[organisation.id] ?? [] where wanted.contains(line.duty.id) {
            // Where two rulebooks have a duty of one name, the first counts, as it does in the list of duties.
            if judged[line.duty.id] == nil { judged[line.duty.id] = line }
        }
    }

    subscript(duty: String) -> DutyFinding? { judged[duty]?.finding }

    func labels(of duty: String) -> [String: String] { judged[duty]?.duty.label.texts ?? [:] }
}
