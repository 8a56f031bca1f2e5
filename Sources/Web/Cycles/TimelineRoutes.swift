import Domain
import Language
import Storage

/// The years, the line of gates of each, its plan and its checkup.
enum TimelineRoutes {
    static let navigation = [
        NavigationEntry(.timeline, for: Reading.roles) { links, cycle in cycle.map { links.timeline($0) } ?? links.cycles },
        NavigationEntry(.checkup, for: Reading.roles) { links, cycle in cycle.map { links.checkup($0) } },
    ]

    /// For the office: what keeps the year from going on, and what the checkup found; the next phase is the one thing to do.
    static let landing = [
        LandingMaker(for: [.office]) { visit, cycle in try await block(visit, cycle) }
    ]

    /// So many findings at most stand on the landing page.
    private static let mostFindings = 8

    private static func block(_ visit: Visit, _ cycle: Cycle.ID?) async throws -> LandingBlock? {
        let (words, links) = (visit.words, visit.links)
        guard let cycle else {
            return LandingBlock(
                words("web.checkup.block"),
                lines: [],
                empty: words("web.landing.no_cycle"),
                primary: .init(text: words("web.cycles.open"), href: links.newCycle, why: words("web.cycles.note"))
            )
        }
        let today = try visit.today
        let timeline = try await visit.ask(CycleTimeline(cycle: cycle, today: today))
        let found = try await visit.ask(Checkup(cycle: cycle, today: today)).filter { $0.severity != .hint }
        let blocks = timeline.blocks.map { block in
            LandingBlock.Line(
                state: words("web.timeline.block"),
                tone: .bad,
                words.refusal(key: block.refusal.key, arguments: block.refusal.arguments),
                href: links.timeline(cycle)
            )
        }
        let findings = found.prefix(mostFindings).map { finding in
            LandingBlock.Line(
                state: words("checkup.severity.\(finding.severity.rawValue)"),
                tone: FindingView.tone(of: finding.severity),
                words.text("checkup.\(finding.check.rawValue)", [String(finding.count)] + finding.arguments),
                href: links.checkup(cycle),
                remark: words("checkup.\(finding.check.rawValue).mend")
            )
        }
        let primary = timeline.cycle.phase.next.map { next in
            LandingBlock.Primary(
                text: words("web.timeline.advance", words("web.phases.\(next.rawValue)")),
                href: links.timeline(cycle),
                why: blocks.isEmpty ? words("web.timeline.clear") : words("web.timeline.blocks")
            )
        }
        return LandingBlock(
            words("web.checkup.block"),
            lines: blocks + findings,
            empty: words("web.checkup.landing_empty"),
            more: (words("web.checkup.all"), links.checkup(cycle)),
            primary: primary
        )
    }

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
