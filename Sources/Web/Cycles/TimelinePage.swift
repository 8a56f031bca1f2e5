import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/timeline`: the year as a line of gates, and the way through the next one.
struct TimelinePage: Sendable {
    struct Stage: Sendable {
        let label: String
        let state: String
        let tone: String
        let isCurrent: Bool
        let plan: String
        let history: String
        let note: Aside
        let remark: Aside
        let remarkTone: String
    }

    struct Block: Sendable {
        let text: String
        let places: [PlaceView]
        let more: Aside
    }

    struct Way: Sendable {
        let heading: String
        let hasBlocks: Bool
        let blocks: [Block]
        let hasWarnings: Bool
        let warnings: [FindingView]
        let clear: Aside
        let form: FormView?
    }

    struct RulebookLine: Sendable {
        let label: String
        let href: String
        let purpose: String
        let kinds: String
        let organisations: String
        let unpin: FormView?
    }

    let heading: String
    let span: String
    let stages: [Stage]
    let way: Way?
    let hasRulebooks: Bool
    let rulebooks: [RulebookLine]
    let noRulebooks: Aside
    let canUnpin: Bool
    let actions: [Frame.Link]

    init(
        _ answer: CycleTimeline.Answer,
        findings: [CheckupFinding],
        mayAct: Bool,
        refusals: [Refusal],
        _ visit: Visit
    ) {
        let (words, links, cycle) = (visit.words, visit.links, answer.cycle)
        heading = words("web.timeline.heading", cycle.id.text)
        span = words("web.timeline.span", cycle.opens.text, cycle.closes.text)
        stages = answer.stages.map { Stage($0, words) }
        way = cycle.phase.next.map {
            Way(to: $0, answer, findings, mayAct: mayAct, refusals: refusals, visit)
        }
        let isPreparing = cycle.phase == .preparing
        canUnpin = mayAct && isPreparing
        rulebooks = answer.rulebooks.map { RulebookLine($0, of: cycle, canUnpin: mayAct && isPreparing, visit) }
        hasRulebooks = !answer.rulebooks.isEmpty
        noRulebooks = Aside(answer.rulebooks.isEmpty ? words("web.timeline.no_rulebooks") : nil)
        var actions: [(String, String)] = []
        if mayAct, isPreparing { actions.append((words("web.timeline.pin"), links.pin(cycle.id))) }
        if mayAct, cycle.phase != .closed { actions.append((words("web.timeline.plan"), links.plan(cycle.id))) }
        actions.append((words("web.checkup.short"), links.checkup(cycle.id)))
        actions.append((words("web.timeline.counts"), links.overview(cycle.id.text)))
        self.actions = actions.map { Frame.Link(href: $0.1, text: $0.0, current: false) }
    }
}

extension TimelinePage.Stage {
    init(_ stage: CycleTimeline.Stage, _ words: Words) {
        label = words("web.phases.\(stage.phase.rawValue)")
        state = words("web.timeline.\(stage.standing.rawValue)")
        isCurrent = stage.standing == .current
        tone =
            switch stage.standing {
            case .done: Grid.Cell.Tone.good.rawValue
            case .current: Grid.Cell.Tone.warning.rawValue
            case .coming: Grid.Cell.Tone.soft.rawValue
            }
        plan = stage.plan.map { words("web.timeline.days", $0.begins.text, $0.ends.text) } ?? words("web.timeline.unplanned")
        history =
            stage.change.map {
                words("web.timeline.entered", Moment.text($0.changedAt), stage.changedByName ?? $0.changedBy.text)
            }
            ?? ""
        note = Aside(stage.change?.note)
        if let late = stage.daysLate {
            let key = stage.standing == .coming ? "web.timeline.begins_late" : "web.timeline.late"
            remark = Aside(words(key, String(late)))
            remarkTone = Grid.Cell.Tone.bad.rawValue
        } else {
            remark = Aside(stage.workingDaysLeft.map { words("web.timeline.left", String($0)) })
            remarkTone = Grid.Cell.Tone.soft.rawValue
        }
    }
}

extension TimelinePage.Way {
    init(
        to next: Phase,
        _ answer: CycleTimeline.Answer,
        _ findings: [CheckupFinding],
        mayAct: Bool,
        refusals: [Refusal],
        _ visit: Visit
    ) {
        let (words, links) = (visit.words, visit.links)
        let name = words("web.phases.\(next.rawValue)")
        heading = words("web.timeline.next", name)
        blocks = answer.blocks.map { block in
            TimelinePage.Block(
                text: words.refusal(key: block.refusal.key, arguments: block.refusal.arguments),
                places: block.organisations.map { PlaceView($0, links) },
                more: Aside(
                    block.count.flatMap { count in
                        let rest = count - block.organisations.count
                        return rest > 0 ? words("web.checkup.more", String(rest)) : nil
                    }
                )
            )
        }
        hasBlocks = !blocks.isEmpty
        warnings = findings.filter { $0.check.before.map { $0 <= next } ?? false }.map {
            FindingView($0, in: answer.cycle.id, visit)
        }
        hasWarnings = !warnings.isEmpty
        clear = Aside(blocks.isEmpty && warnings.isEmpty ? words("web.timeline.clear") : nil)
        guard mayAct, answer.blocks.isEmpty else {
            form = nil
            return
        }
        form = FormView(
            visit,
            to: links.advance(answer.cycle.id),
            submit: words("web.timeline.advance", name),
            refusals: refusals.map { $0.naming(phasesIn: words) },
            fields: [
                .hidden("to", next.rawValue),
                .area(
                    "note",
                    words("web.timeline.note"),
                    value: visit.form["note"],
                    rows: 2,
                    hint: words("web.timeline.note_hint")
                ),
            ],
            confirm: words("web.timeline.confirm", name)
        )
    }
}

extension TimelinePage.RulebookLine {
    init(_ line: CycleTimeline.Rulebook, of cycle: Cycle, canUnpin: Bool, _ visit: Visit) {
        let (words, links) = (visit.words, visit.links)
        label = words("web.rulebooks.versioned", line.label.text(in: words.language.rawValue), String(line.version))
        href = links.rulebook(line.pin.rulebook)
        purpose = words("purpose.\(line.pin.purpose.rawValue)")
        kinds = line.kinds.joined(separator: words("rules.words.comma"))
        organisations = String(line.organisations)
        unpin =
            canUnpin
            ? FormView(
                visit,
                to: links.unpin(cycle.id),
                submit: words("web.timeline.unpin"),
                fields: [.hidden("pin", line.pin.id.text)],
                confirm: words("web.timeline.unpin_confirm", label),
                isDense: true
            ) : nil
    }
}
