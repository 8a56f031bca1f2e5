import Domain
import Language
import Storage

/// The years, the line of gates of each, its plan and its checkup.
enum TimelineRoutes {
    static let navigation = [
        NavigationEntry(.timeline, for: Reading.roles) { links, cycle in cycle.map { links.timeline($0) } ?? links.cycles },
        NavigationEntry(.checkup, for: Reading.roles) { links, cycle in cycle.map { links.checkup($0) } },
    ]

    static func add(to map: inout PageMap) {
        map.get("/cycles", for: .signedIn) { try await CyclesPage.reply($0) }
        map.get("/cycles/new", for: .roles([.office])) { NewCyclePage.reply($0) }
        map.post("/cycles/new", for: .roles([.office])) { visit in
            try await visit.attempt(again: { NewCyclePage.reply(visit, $0) }) { try await NewCyclePage.open(visit) }
        }
        map.get("/cycles/:cycle/timeline", for: .roles(Reading.roles)) { try await timeline($0) }
        map.post("/cycles/:cycle/advance", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await timeline(visit, $0) }) { try await advance(visit) }
        }
        map.get("/cycles/:cycle/plan", for: .roles([.office])) { try await PlanPage.reply($0) }
        map.post("/cycles/:cycle/plan", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await PlanPage.reply(visit, $0) }) { try await PlanPage.save(visit) }
        }
        map.get("/cycles/:cycle/checkup", for: .roles(Reading.roles)) { try await CheckupPage.reply($0) }
        map.get("/cycles/:cycle/pin", for: .roles([.office])) { try await PinPage.reply($0) }
        map.post("/cycles/:cycle/pin", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await PinPage.reply(visit, $0) }) { try await PinPage.pin(visit) }
        }
        map.post("/cycles/:cycle/unpin", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await timeline(visit, $0) }) {
                let receipt = try await visit.submit(UnpinRulebook(pin: Pin.ID(visit.form["pin"] ?? "")))
                return visit.done(at: visit.links.timeline(try visit.id("cycle")), receipt)
            }
        }
    }

    private static func timeline(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let today = try visit.today
        let page = TimelinePage(
            try await visit.ask(CycleTimeline(cycle: cycle, today: today)),
            findings: try await visit.ask(Checkup(cycle: cycle, today: today)),
            mayAct: try visit.visitor.has([.office]),
            refusals: refusals,
            visit
        )
        return visit.page(page.heading, .timeline, "cycles/timeline", page)
    }

    private static func advance(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        guard let phase = Phase(rawValue: visit.form["to"] ?? "") else { throw Refusal.blank("to") }
        let receipt = try await visit.submit(AdvancePhase(cycle: cycle, to: phase, note: visit.form["note"]))
        return visit.done(at: visit.links.timeline(cycle), receipt)
    }
}

extension MadePage.Section {
    static let timeline = Self("timeline")
    static let checkup = Self("checkup")
    static let rulebooks = Self("rulebooks")
    static let workCalendar = Self("calendar")
}

extension Visit {
    /// The day it is in China.
    var today: Day {
        get throws { try desk.clock().dayInChina }
    }
}
