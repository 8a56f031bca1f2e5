import Domain
import Rules
import Storage

/// `/api/cycles/{cycle}/organisations/{code}/…`: what was done for duties, and how it counts.
enum ActivitiesAPI {
    /// What is sent to write activities down: the list of the command, its year and organisation being in the address.
    private struct Sent: Decodable {
        let items: [LogActivities.Item]
    }

    static func add(to map: inout APIMap) throws {
        activities(&map)
        standing(&map)
        try map.post(
            "/cycles/{cycle}/organisations/{code}/activities",
            .dutiesWrite,
            "log-activities",
            command: LogActivities.self,
            reading: Sent.self
        ) { LogActivities(cycle: $0.id("cycle"), organisation: $0.id("code"), items: $1.items) }
    }

    private static func activities(_ map: inout APIMap) {
        map.get(
            "/cycles/{cycle}/organisations/{code}/activities",
            .dutiesRead,
            "list-activities",
            [
                APIParameter("kind", .text), APIParameter("from", .day), APIParameter("to", .day), APIParameter("q", .text),
                APIParameter("state", .choice(["logged", "withdrawn"])),
            ] + APIParameter.paging,
            as: .page("ActivityPage", of: line)
        ) { call in
            var filter = ActivitiesOf.Filter()
            filter.kind = call.query["kind"]
            filter.from = call.day("from")
            filter.to = call.day("to")
            filter.text = call.query["q"]
            if call.query["state"] == Activity.State.withdrawn.rawValue { filter.state = .withdrawn }
            let answer = try await call.ask(
                ActivitiesOf(
                    cycle: call.id("cycle"),
                    below: call.id("code"),
                    filter: filter,
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, from: call.offset, of: answer.count)
        }
        map.get("/activities/{activity}", .dutiesRead, "show-activity", as: activity) { call in
            try await call.ask(ActivityOf(activity: call.id("activity")))
        }
    }

    private static func standing(_ map: inout APIMap) {
        map.get(
            "/cycles/{cycle}/organisations/{code}/compliance",
            .dutiesRead,
            "show-compliance",
            [asOf],
            as: compliance
        ) { call in
            try await call.ask(
                ComplianceOf(organisation: call.id("code"), cycle: call.id("cycle"), asOf: try call.dayOrToday("as-of"))
            )
        }
        map.get(
            "/cycles/{cycle}/organisations/{code}/compliance/below",
            .dutiesRead,
            "list-compliance",
            [asOf] + APIParameter.paging,
            as: .page("CompliancePage", of: row)
        ) { call in
            let answer = try await call.ask(
                ComplianceBelow(
                    parent: call.id("code"),
                    cycle: call.id("cycle"),
                    asOf: try call.dayOrToday("as-of"),
                    offset: call.offset,
                    limit: call.limit
                )
            )
            let rows = answer.rows.map { Row(row: $0, columns: answer.columns) }
            return APIPage(rows, from: call.offset, of: answer.count)
        }
        map.get(
            "/cycles/{cycle}/organisations/{code}/counters",
            .dutiesRead,
            "list-counters",
            [asOf],
            as: .list(counter)
        ) { call in
            try await call.ask(
                CountersOf(organisation: call.id("code"), cycle: call.id("cycle"), asOf: try call.dayOrToday("as-of"))
            ).lines
        }
    }

    private static let asOf = APIParameter("as-of", .day)

    private static let line = APIForm<ActivitiesOf.Line>(
        "ActivityLine",
        [
            APIField("id", .text) { $0.id }, APIField("organisation", .text) { $0.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("kind", .text) { $0.kind },
            APIField("day", .dayText) { $0.day }, APIField("subject", .text) { $0.subject },
            APIField("chair", .optional(.text)) { $0.chair }, APIField("attendees", .optional(.whole)) { $0.attendees },
            APIField("due", .optional(.whole)) { $0.due }, APIField("quantity", .text) { $0.quantity },
            APIField("unit", .optional(.text)) { $0.unit }, APIField("origin", .choice()) { $0.origin },
            APIField("withdrawn", .flag) { $0.state == .withdrawn }, APIField("entry", .entry) { $0.entry },
        ]
    )

    private static let earlier = APIForm<ActivityOf.Earlier>(
        "EarlierActivity",
        [
            APIField("kind", .text) { $0.content.kind }, APIField("day", .day) { $0.content.day },
            APIField("subject", .text) { $0.content.subject }, APIField("quantity", .text) { $0.content.quantity },
            APIField("reason", .text) { $0.reason }, APIField("written", StampForm.form) { $0.stamp },
        ]
    )

    private static let activity = APIForm<ActivityOf.Answer>(
        "Activity",
        [
            APIField("id", .id()) { $0.activity.id }, APIField("cycle", .id()) { $0.activity.cycle },
            APIField("organisation", .id()) { $0.activity.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("kind", .text) { $0.activity.kind },
            APIField("day", .day) { $0.activity.day }, APIField("subject", .text) { $0.activity.subject },
            APIField("chair", .optional(.text)) { $0.activity.chair },
            APIField("attendees", .optional(.whole)) { $0.activity.attendees },
            APIField("due", .optional(.whole)) { $0.activity.due }, APIField("quantity", .text) { $0.activity.quantity },
            APIField("unit", .optional(.text)) { $0.activity.unit }, APIField("origin", .choice()) { $0.activity.origin },
            APIField("written", StampForm.form) { $0.stamp },
            APIField("withdrawn", .optional(StampForm.form)) { $0.withdrawn },
            APIField("reason", .optional(.text)) { $0.activity.reason },
            APIField("earlier", .list(earlier)) { $0.earlier },
        ]
    )

    private static let shortfall = APIForm<DutyFinding.Shortfall>(
        "Shortfall",
        [
            APIField("what", .phrase) { $0.phrase }, APIField("mend", .phrase) { $0.mend },
            APIField("records", .list(.text)) { $0.records }, APIField("from", .optional(.day)) { $0.from },
            APIField("to", .optional(.day)) { $0.to }, APIField("daysLate", .optional(.whole)) { $0.daysLate },
        ]
    )

    private static let finding = APIForm<ComplianceOf.Line>("Finding", named + judged)

    private static let named: [APIField<ComplianceOf.Line>] = [
        APIField("rulebook", .text) { $0.rulebook }, APIField("duty", .text) { $0.duty.id },
        APIField("labels", .label) { $0.duty.label }, APIField("softness", .choice()) { $0.finding.softness },
        APIField("source", .optional(.text)) { $0.finding.source.id },
    ]

    private static let judged: [APIField<ComplianceOf.Line>] = [
        APIField("standing", .choice()) { $0.finding.standing },
        APIField("nextDue", .optional(.day)) { $0.finding.nextDue },
        APIField("counted", .list(.text)) { $0.finding.counted },
        APIField("shortfalls", .list(shortfall)) { $0.finding.shortfalls },
        APIField("remarks", .list(.phrase)) { $0.finding.remarks },
        APIField("reasons", .list(.phrase)) { $0.finding.reasons },
    ]

    private static let compliance = APIForm<ComplianceOf.Answer>(
        "Compliance",
        [
            APIField("organisation", .id()) { $0.organisation.id }, APIField("name", .text) { $0.organisation.name },
            APIField("asOf", .day) { $0.asOf }, APIField("findings", .list(finding)) { $0.lines },
        ]
    )

    private struct Cell: Sendable {
        let column: ComplianceBelow.Column
        let cell: ComplianceBelow.Cell
    }

    private struct Row: Sendable {
        let row: ComplianceBelow.Row
        let columns: [ComplianceBelow.Column]

        /// The duties that are the organisation's.
        var cells: [Cell] {
            zip(columns, row.cells).compactMap { column, cell in cell.map { Cell(column: column, cell: $0) } }
        }
    }

    private static let cell = APIForm<Cell>(
        "Standing",
        [
            APIField("rulebook", .text) { $0.column.rulebook }, APIField("duty", .text) { $0.column.duty.id },
            APIField("standing", .choice()) { $0.cell.standing }, APIField("daysLate", .optional(.whole)) { $0.cell.daysLate },
            APIField("nextDue", .optional(.day)) { $0.cell.nextDue }, APIField("shortfalls", .count) { $0.cell.shortfalls },
        ]
    )

    private static let row = APIForm<Row>(
        "ComplianceLine",
        [
            APIField("organisation", .id()) { $0.row.organisation.id }, APIField("name", .text) { $0.row.organisation.name },
            APIField("notMet", .count) { $0.row.notMet }, APIField("daysLate", .count) { $0.row.daysLate },
            APIField("duties", .list(cell)) { $0.cells },
        ]
    )

    private static let counter = APIForm<CountersOf.Line>(
        "Counter",
        [
            APIField("rulebook", .text) { $0.rulebook }, APIField("counter", .text) { $0.counter.id },
            APIField("labels", .label) { $0.counter.label }, APIField("unit", .optional(.label)) { $0.counter.unit },
            APIField("value", .exact) { $0.value },
            APIField("activities", .list(.text)) { $0.activities.map(\.id.text) },
        ]
    )
}
