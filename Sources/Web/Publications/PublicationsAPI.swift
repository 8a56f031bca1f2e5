import Domain
import Storage

/// `/api/cycles/{cycle}/published`, the records behind each figure, and the journal.
enum PublicationsAPI {
    static func add(to map: inout APIMap) {
        map.get("/cycles/{cycle}/published", .publicationsRead, "show-published", as: published) { call in
            try await call.ask(PublishedResult(cycle: call.id("cycle")))
        }
        map.get(
            "/cycles/{cycle}/figures/{figure}",
            .publicationsRead,
            "show-figure",
            APIParameter.paging,
            as: figure
        ) { call in
            let answer = try await call.ask(FigureRecords(cycle: call.id("cycle"), figure: call.part("figure")))
            return Figure(answer: answer, records: APIPage(all: answer.lines, call))
        }
        map.get(
            "/journal",
            .publicationsRead,
            "list-journal",
            APIParameter.paging,
            as: .page("EntryPage", of: entry)
        ) { call in
            let answer = try await call.ask(JournalEntries(from: Int64(call.offset), limit: call.limit))
            return APIPage(answer.lines, from: call.offset, of: Int(answer.size))
        }
        map.get("/journal/{entry}", .publicationsRead, "show-entry", as: wholeEntry) { call in
            guard let number = Int64(call.part("entry")), number >= 0 else {
                throw Refusal.noSuch("journal_entry", call.part("entry"))
            }
            return try await call.ask(JournalEntryOf(number: number))
        }
    }

    private struct Figure: Sendable {
        let answer: FigureRecords.Answer
        let records: APIPage<RecordLine>
    }

    private static let entry = APIForm<JournalEntries.Line>(
        "EntryLine",
        [
            APIField("written", StampForm.form) { $0.stamp }, APIField("size", .count) { $0.size },
            APIField("leaf", .text) { $0.leaf },
        ]
    )

    private static let wholeEntry = APIForm<JournalEntryOf.Answer>(
        "Entry",
        [
            APIField("written", StampForm.form) { $0.stamp }, APIField("leaf", .text) { $0.leaf },
            APIField("size", .count) { $0.size }, APIField("text", .text) { $0.text },
        ]
    )

    private static let record = APIForm<RecordLine>(
        "Record",
        [
            APIField("table", .text) { $0.table }, APIField("record", .text) { $0.record }, APIField("text", .text) { $0.text },
            APIField("day", .optional(.text)) { $0.day }, APIField("quantity", .optional(.text)) { $0.quantity },
            APIField("origin", .optional(.text)) { $0.origin }, APIField("written", StampForm.form) { $0.stamp },
        ]
    )

    private static let figure = APIForm<Figure>(
        "Figure",
        [
            APIField("figure", .text) { $0.answer.figure }, APIField("place", .optional(.text)) { $0.answer.place },
            APIField("who", .optional(.text)) { $0.answer.who }, APIField("what", .optional(.text)) { $0.answer.what },
            APIField("value", .text) { $0.answer.value }, APIField("unit", .optional(.text)) { $0.answer.unit },
            APIField("note", .optional(.text)) { $0.answer.note }, APIField("source", .optional(.text)) { $0.answer.source },
            APIField("records", .page("RecordPage", of: record)) { $0.records },
        ]
    )

    private static let kind = APIForm<PublishedResult.KindCount>(
        "PublishedKind",
        [
            APIField("kind", .text) { $0.kind }, APIField("labels", .labels) { $0.labels },
            APIField("reported", .count) { $0.reported }, APIField("generated", .count) { $0.generated },
        ]
    )

    private static let activity = APIForm<PublishedResult.ActivityCount>(
        "PublishedActivities",
        [
            APIField("figure", .text) { $0.figure }, APIField("place", .text) { $0.place },
            APIField("who", .optional(.text)) { $0.who }, APIField("what", .text) { $0.what },
            APIField("value", .text) { $0.value }, APIField("unit", .optional(.text)) { $0.unit },
            APIField("origin", .text) { $0.origin },
        ]
    )

    private static let stated = APIForm<PublishedResult.FigureLine>(
        "PublishedFigure",
        [
            APIField("figure", .text) { $0.figure }, APIField("section", .text) { $0.section },
            APIField("place", .text) { $0.place }, APIField("who", .optional(.text)) { $0.who },
            APIField("what", .text) { $0.what }, APIField("value", .optional(.text)) { $0.value },
            APIField("unit", .optional(.text)) { $0.unit }, APIField("note", .optional(.text)) { $0.note },
            APIField("source", .text) { $0.source }, APIField("day", .optional(.text)) { $0.day },
        ]
    )

    private static let grade = APIForm<PublishedResult.GradeCount>(
        "PublishedGrade",
        [
            APIField("figure", .text) { $0.figure }, APIField("grade", .text) { $0.grade },
            APIField("labels", .labels) { $0.labels }, APIField("count", .count) { $0.count },
        ]
    )

    private static let grades = APIForm<PublishedResult.GradeTable>(
        "PublishedGrades",
        [
            APIField("kind", .text) { $0.kind }, APIField("grading", .text) { $0.grading },
            APIField("generated", .flag) { $0.isGenerated }, APIField("grades", .list(grade)) { $0.grades },
        ]
    )

    private static let published = APIForm<PublishedResult.Answer>(
        "Published",
        [
            APIField("cycle", .text) { $0.cycle }, APIField("year", .whole) { $0.year }, APIField("realm", .text) { $0.realm },
            APIField("publishedAt", .optional(.moment)) { $0.publication?.publishedAt },
            APIField("publishedBy", .optional(.text)) { $0.publishedBy },
            APIField("organisations", .list(kind)) { $0.organisations },
            APIField("activities", .list(activity)) { $0.activities }, APIField("figures", .list(stated)) { $0.figures },
            APIField("grades", .list(grades)) { $0.grades },
        ]
    )
}
