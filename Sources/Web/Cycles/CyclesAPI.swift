import Domain
import Language
import Rules
import Storage

/// `/api/cycles…`, `/api/rulebooks…`, `/api/work-calendar`.
enum CyclesAPI {
    static func add(to map: inout APIMap) {
        cycles(&map)
        rulebooks(&map)
    }

    private static func cycles(_ map: inout APIMap) {
        map.get("/cycles/current", .cyclesRead, "show-current-cycle", as: frame) { try await $0.ask(FrameOf()) }
        map.get("/cycles/{cycle}", .cyclesRead, "show-cycle", as: overview) { call in
            try await call.ask(CycleOverview(cycle: call.id("cycle")))
        }
        map.get("/cycles/{cycle}/timeline", .cyclesRead, "show-timeline", as: timeline) { call in
            try await call.ask(CycleTimeline(cycle: call.id("cycle"), today: try call.today))
        }
        map.get("/cycles/{cycle}/checkup", .cyclesRead, "list-checkup", as: .list(finding)) { call in
            try await call.ask(Checkup(cycle: call.id("cycle"), today: try call.today))
        }
    }

    private static func rulebooks(_ map: inout APIMap) {
        map.get(
            "/rulebooks",
            .cyclesRead,
            "list-rulebooks",
            APIParameter.paging,
            as: .page("RulebookPage", of: rulebook)
        ) { APIPage(all: try await $0.ask(PublishedRulebooks()), $0) }
        map.get("/rulebooks/{edition}", .cyclesRead, "show-rulebook", as: edition) { call in
            try await call.ask(RulebookOf(edition: call.id("edition")))
        }
        map.get("/work-calendar", .cyclesRead, "list-work-calendar", as: .list(year)) { call in
            try await call.ask(WorkCalendarOf())
        }
    }

    private static let frame = APIForm<FrameOf.Answer>(
        "CurrentCycle",
        [
            APIField("cycle", .optional(.id())) { $0.cycle }, APIField("phase", .optional(.choice())) { $0.phase },
        ]
    )

    private static let overview = APIForm<CycleOverview.Answer>(
        "Cycle",
        [
            APIField("cycle", .id()) { $0.cycle.id }, APIField("year", .whole) { $0.cycle.year },
            APIField("opens", .day) { $0.cycle.opens }, APIField("closes", .day) { $0.cycle.closes },
            APIField("phase", .choice()) { $0.cycle.phase }, APIField("phaseSince", .moment) { $0.cycle.phaseSince },
            APIField("blocks", .list(.refusal)) { $0.blocks }, APIField("activities", .count) { $0.activities },
            APIField("problems", .count) { $0.problems }, APIField("openProblems", .count) { $0.openProblems },
            APIField("auditScores", .count) { $0.auditScores }, APIField("ballots", .count) { $0.ballots },
            APIField("scorecards", .count) { $0.scorecards }, APIField("decisions", .count) { $0.decisions },
        ]
    )

    private static let stage = APIForm<CycleTimeline.Stage>(
        "Stage",
        [
            APIField("phase", .choice()) { $0.phase }, APIField("standing", .text) { $0.standing.rawValue },
            APIField("begins", .optional(.day)) { $0.plan?.begins }, APIField("ends", .optional(.day)) { $0.plan?.ends },
            APIField("changedAt", .optional(.moment)) { $0.change?.changedAt },
            APIField("daysLate", .optional(.whole)) { $0.daysLate },
            APIField("workingDaysLeft", .optional(.whole)) { $0.workingDaysLeft },
        ]
    )

    private static let pinned = APIForm<CycleTimeline.Rulebook>(
        "PinnedRulebook",
        [
            APIField("edition", .id()) { $0.pin.rulebook }, APIField("name", .text) { $0.name },
            APIField("version", .whole) { $0.version }, APIField("labels", .label) { $0.label },
            APIField("purpose", .choice()) { $0.pin.purpose }, APIField("kinds", .list(.text)) { $0.kinds },
            APIField("organisations", .count) { $0.organisations },
        ]
    )

    private static let block = APIForm<CycleTimeline.Block>(
        "Block",
        [APIField("reason", .refusal) { $0.refusal }, APIField("count", .optional(.count)) { $0.count }]
    )

    private static let timeline = APIForm<CycleTimeline.Answer>(
        "Timeline",
        [
            APIField("cycle", .id()) { $0.cycle.id }, APIField("stages", .list(stage)) { $0.stages },
            APIField("rulebooks", .list(pinned)) { $0.rulebooks }, APIField("blocks", .list(block)) { $0.blocks },
            APIField("archived", .flag) { $0.isArchived },
        ]
    )

    private static let place = APIForm<CheckupFinding.Place>(
        "CheckupPlace",
        [
            APIField("kind", .text) { $0.kind.rawValue }, APIField("id", .text) { $0.id }, APIField("name", .text) { $0.name },
            APIField("note", .optional(.text)) { $0.note },
        ]
    )

    private static let finding = APIForm<CheckupFinding>(
        "CheckupFinding",
        [
            APIField("check", .choice()) { $0.check }, APIField("severity", .choice()) { $0.severity },
            APIField(
                "text",
                APIForm<CheckupFinding>(.text, inWords: { .text($1.text("checkup.\($0.check.rawValue)", $0.arguments)) })
            ) { $0 }, APIField("count", .count) { $0.count },
            APIField("places", .list(place)) { $0.places },
        ]
    )

    private static let rulebook = APIForm<PublishedRulebooks.Line>(
        "RulebookLine",
        [
            APIField("edition", .id()) { $0.edition }, APIField("name", .text) { $0.name },
            APIField("version", .whole) { $0.version }, APIField("labels", .label) { $0.label },
            APIField("forScoring", .flag) { $0.isForScoring }, APIField("forDuties", .flag) { $0.isForDuties },
            APIField("kinds", .list(.text)) { $0.kinds }, APIField("publishedAt", .moment) { $0.publishedAt },
            APIField("cycles", .list(.text)) { $0.cycles },
        ]
    )

    private static let burden = APIForm<BurdenMeter.Line>(
        "BurdenLine",
        [
            APIField("item", .text) { $0.item }, APIField("labels", .label) { $0.label }, APIField("kind", .text) { $0.kind },
            APIField("minutes", .exact) { $0.minutes }, APIField("times", .exact) { $0.times },
            APIField("organisations", .count) { $0.organisations }, APIField("total", .exact) { $0.total },
        ]
    )

    private static let edition = APIForm<RulebookOf.Answer>(
        "Rulebook",
        [
            APIField("edition", .id()) { $0.edition.id }, APIField("name", .text) { $0.edition.name },
            APIField("version", .whole) { $0.edition.version }, APIField("publishedAt", .moment) { $0.edition.publishedAt },
            APIField("text", .text) { $0.edition.text }, APIField("burden", .list(burden)) { $0.burden.lines },
            APIField("unstatedBurden", .list(.text)) { $0.burden.unstated },
        ]
    )

    private static let year = APIForm<WorkCalendarOf.Line>(
        "WorkYear",
        [
            APIField("year", .whole) { $0.year.year }, APIField("enteredAt", .optional(.moment)) { $0.enteredAt },
            APIField("enteredBy", .optional(.text)) { $0.enteredByName },
        ]
    )
}
