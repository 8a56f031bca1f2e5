import Domain
import Language
import Rules
import Storage

/// `/api/cycles/{cycle}/results`, the scorecards, and what they rest on.
enum ResultsAPI {
    static func add(to map: inout APIMap) {
        map.get(
            "/cycles/{cycle}/results",
            .resultsRead,
            "list-results",
            [APIParameter("kind", .text), APIParameter("group", .text)] + APIParameter.paging,
            as: .page("ResultPage", of: line)
        ) { call in
            let answer = try await call.ask(
                ResultsTable(cycle: call.id("cycle"), kind: call.queried("kind"), group: call.query["group"])
            )
            return APIPage(all: answer.lines.map { Line(line: $0, columns: answer.columns) }, call)
        }
        map.get("/cycles/{cycle}/organisations/{code}/scorecard", .resultsRead, "show-scorecard", as: scorecard) { call in
            try await call.ask(ScorecardOf(cycle: call.id("cycle"), organisation: call.id("code")))
        }
        map.get("/cycles/{cycle}/organisations/{code}/audit-scores", .auditsRead, "list-audit-scores", as: .list(audit)) { call in
            try await call.ask(AuditScoresOf(cycle: call.id("cycle"), organisation: call.id("code")))
        }
        map.get("/cycles/{cycle}/organisations/{code}/ballots", .reviewsRead, "list-ballots", as: .list(ballot)) { call in
            try await call.ask(BallotCountsOf(cycle: call.id("cycle"), organisation: call.id("code")))
        }
    }

    private struct Line: Sendable {
        let line: ResultsTable.Line
        let columns: [ResultsTable.Column]

        var cells: [Cell] { zip(columns, line.cells).map { Cell(column: $0, cell: $1) } }
    }

    private struct Cell: Sendable {
        let column: ResultsTable.Column
        let cell: ResultsTable.Cell
    }

    private static let missing = APIForm<ResultsTable.Missing>(
        "MissingScore",
        [
            APIField("key", .text) { $0.key },
            APIField(
                "text",
                APIForm<ResultsTable.Missing>(.text, inWords: { .text($1.missing(key: $0.key, arguments: $0.arguments)) })
            ) { $0 },
        ]
    )

    private static let cell = APIForm<Cell>(
        "Score",
        [
            APIField("column", .text) { $0.column.id }, APIField("labels", .labels) { $0.column.labels },
            APIField("value", .optional(.text)) { $0.cell.value }, APIField("shown", .optional(.text)) { $0.cell.shown },
            APIField("missing", .optional(missing)) { $0.cell.missing },
        ]
    )

    private static let decided = APIForm<ResultsTable.Decided>(
        "Decided",
        [
            APIField("grade", .text) { $0.grade }, APIField("reason", .optional(.text)) { $0.reason },
            APIField("entry", .entry) { $0.entry },
        ]
    )

    private static let line = APIForm<Line>(
        "Result",
        [
            APIField("organisation", .text) { $0.line.code }, APIField("name", .text) { $0.line.name },
            APIField("parent", .text) { $0.line.parent }, APIField("origin", .text) { $0.line.origin },
            APIField("generated", .flag) { $0.line.isGenerated }, APIField("group", .text) { $0.line.group },
            APIField("place", .optional(.whole)) { $0.line.place }, APIField("tied", .flag) { $0.line.tied },
            APIField("scores", .list(cell)) { $0.cells }, APIField("proposals", .labels) { $0.line.proposals },
            APIField("decisions", .map(decided)) { $0.line.decisions },
        ]
    )

    private static let bind = APIForm<FrozenProposal.Bind>(
        "Bind",
        [
            APIField("rule", .text) { $0.rule }, APIField("kind", .text) { $0.kind },
            APIField("text", .phrase) { $0.phrase.phrase },
        ]
    )

    private static let graded = APIForm<ScorecardOf.Graded>(
        "Graded",
        [
            APIField("grading", .text) { $0.grading.id }, APIField("labels", .labels) { $0.grading.labels },
            APIField("proposed", .optional(.text)) { $0.proposed }, APIField("binds", .list(bind)) { $0.binds },
            APIField("decided", .optional(.text)) { $0.decided }, APIField("reason", .optional(.text)) { $0.reason },
            APIField("decision", .optional(StampForm.form)) { $0.decision },
        ]
    )

    private static let scorecard = APIForm<ScorecardOf.Answer>(
        "Scorecard",
        [
            APIField("cycle", .text) { $0.cycle }, APIField("organisation", .text) { $0.code },
            APIField("name", .text) { $0.name }, APIField("kind", .text) { $0.kind }, APIField("rulebook", .text) { $0.rulebook },
            APIField("peers", .count) { $0.peers }, APIField("place", .optional(.whole)) { $0.place },
            APIField("tied", .flag) { $0.tied },
            APIField("scores", .list(cell)) { answer in
                zip(answer.columns, answer.cells).map { Cell(column: $0, cell: $1) }
            }, APIField("grades", .list(graded)) { $0.gradings },
            APIField("frozen", .optional(StampForm.form)) { $0.frozen },
        ]
    )

    private static let audit = APIForm<AuditScoresOf.Line>(
        "AuditScore",
        [
            APIField("dimension", .text) { $0.dimension }, APIField("labels", .labels) { $0.labels },
            APIField("points", .text) { $0.points }, APIField("visitedOn", .dayText) { $0.visitedOn },
            APIField("auditors", .text) { $0.auditors }, APIField("origin", .text) { $0.origin },
            APIField("written", StampForm.form) { $0.stamp },
        ]
    )

    private static let ballot = APIForm<BallotCountsOf.Line>(
        "BallotCount",
        [
            APIField("ballot", .text) { $0.ballot }, APIField("labels", .labels) { $0.labels },
            APIField("issued", .count) { $0.issued }, APIField("returned", .count) { $0.returned },
            APIField("invalid", .count) { $0.invalid }, APIField("origin", .text) { $0.origin },
            APIField("written", StampForm.form) { $0.stamp },
        ]
    )
}
