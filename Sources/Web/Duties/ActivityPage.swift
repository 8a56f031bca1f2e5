import Domain
import Language
import Rules
import Storage

/// One activity: what it says, what it counts for, who wrote what when, and what can be done about it.
struct ActivityPage: Sendable {
    struct Fact: Sendable {
        let label: String
        let value: String
    }

    struct Use: Sendable {
        let purpose: String
        let text: String
        let href: Aside
        let state: String
        let tone: String
    }

    struct Step: Sendable {
        let what: String
        let text: String
        let who: String
        let at: String
        let entry: String
        let href: Aside
        let reason: String
    }

    let heading: String
    let crumbs: Frame.Link
    let mark: Aside
    let withdrawn: Aside
    let facts: [Fact]
    let uses: [Use]
    let unused: Aside
    let history: [Step]
    /// Where it is corrected; nothing where it cannot be.
    let correction: Frame.Link?
    let withdrawal: FormView?

    init(_ answer: ActivityOf.Answer, _ uses: [ActivityUses.Use], refusals: [Refusal], _ visit: Visit) throws {
        let (words, links, activity) = (visit.words, visit.links, answer.activity)
        let (cycle, place) = (activity.cycle.text, activity.organisation.text)
        heading = activity.subject
        crumbs = Frame.Link(
            href: links.activities(cycle, place: place),
            text: words("web.activities.heading", cycle),
            current: false
        )
        mark = Aside(activity.origin == .reported ? nil : words("activities.origin.\(activity.origin.rawValue)"))
        withdrawn = Aside(activity.state == .withdrawn ? words("web.activity.withdrawn", activity.reason ?? "") : nil)
        facts = Self.facts(answer, words)
        self.uses = uses.map { Self.use($0, activity, visit) }
        unused = Aside(uses.isEmpty ? words("web.activity.counts_nowhere") : nil)
        let readsJournal = try visit.visitor.has(Reading.roles)
        history = Self.history(answer, words) { readsJournal ? links.entry($0) : nil }
        let canWrite = try visit.visitor.has(DutyReading.writers) && activity.state == .logged
        correction =
            canWrite
            ? Frame.Link(
                href: links.activity(cycle, place, activity.name, "correction"),
                text: words("web.activity.correct"),
                current: false
            ) : nil
        withdrawal =
            canWrite
            ? FormView(
                visit,
                to: links.activity(cycle, place, activity.name, "withdrawal"),
                submit: words("web.activity.withdraw"),
                note: words("web.activity.withdraw_note"),
                refusals: refusals,
                fields: [.text("reason", words("web.activity.reason"), value: visit.form["reason"], isRequired: true)],
                confirm: words("web.activity.withdraw_confirm")
            ) : nil
    }

    private static func facts(_ answer: ActivityOf.Answer, _ words: Words) -> [Fact] {
        let content = answer.activity.content
        let details = content.details
        func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: words("web.list_separator")) }
        let pairs: [(String, String?)] = [
            ("organisation", answer.organisationName), ("kind", words.activityKind(content.kind)), ("day", content.day.text),
            ("chair", content.chair), ("post", details.chairPost.map { words.postRole($0) }),
            ("delegated", details.isDelegated ? words("web.activity.yes") : nil),
            ("attendees", content.attendees.map { String($0) }), ("due", content.due.map { String($0) }),
            ("voting_present", details.votingPresent.map { String($0) }),
            ("voting_due", details.votingDue.map { String($0) }), ("votes_for", details.votesFor.map { String($0) }),
            ("marks", joined(details.marks.map { words.activityMark($0) })),
            (
                "follows",
                answer.follows.map { words("web.activity.on_day", $0.day.text, words.activityKind($0.kind), $0.subject) }
            ),
            ("people", joined(details.people.map { answer.people[$0] ?? $0.text })),
            ("ballot", joined(details.ballot.map { words("web.activity.votes_of", $0.candidate, String($0.votes)) })),
            ("seats", details.seats.map { String($0) }),
            ("quantity", content.quantity == "1" && content.unit == nil ? nil : content.quantity + (content.unit ?? "")),
        ]
        return pairs.compactMap { key, value in value.map { Fact(label: words("web.activity.\(key)"), value: $0) } }
            + details.amounts.sorted { $0.key < $1.key }.map { Fact(label: words.activityAmount($0), value: $1) }
    }

    private static func use(_ use: ActivityUses.Use, _ activity: Activity, _ visit: Visit) -> Use {
        let (words, links, cycle) = (visit.words, visit.links, activity.cycle.text)
        func made(_ purpose: String, _ text: String, _ href: String?, _ state: String, _ tone: Grid.Cell.Tone = .plain) -> Use {
            Use(
                purpose: words("web.activity.in_\(purpose)"),
                text: text,
                href: Aside(href),
                state: state,
                tone: tone.rawValue
            )
        }
        switch use {
        case .duty(let rulebook, let duty, let standing):
            let text = words("web.activity.of_rulebook", words.label(duty.label), words.label(rulebook))
            let href = links.compliance(cycle, activity.organisation.text) + "#duty-\(duty.id)"
            return made("duty", text, href, words("duties.standing.\(standing.rawValue)"), StandingTone.of(standing))
        case .counter(let rulebook, let counter, let value):
            let text = words("web.activity.of_rulebook", words.label(counter.label), words.label(rulebook))
            let unit = counter.unit.map { words.label($0) } ?? ""
            return made("counter", text, links.counters(cycle, place: activity.organisation.text), value.text + unit)
        case .input(let rulebook, let input):
            let text = words("web.activity.of_rulebook", words.label(input.label), words.label(rulebook))
            return made("input", text, nil, "")
        case .figure(let figure): return made("figure", words("web.activity.figure"), links.figure(cycle, figure), "")
        }
    }

    /// What happened to it, the newest first.
    private static func history(_ answer: ActivityOf.Answer, _ words: Words, href: (Int64) -> String?) -> [Step] {
        func step(_ what: String, _ text: String, _ stamp: EntryStamp, _ reason: String = "") -> Step {
            Step(
                what: words("web.activity.step_\(what)"),
                text: text,
                who: stamp.actor,
                at: Moment.text(stamp.at),
                entry: String(stamp.entry),
                href: Aside(href(stamp.entry)),
                reason: reason
            )
        }
        func said(_ content: ActivityContent) -> String {
            words("web.activity.on_day", content.day.text, words.activityKind(content.kind), content.subject)
        }
        var steps = answer.withdrawn.map { [step("withdrawn", "", $0, answer.activity.reason ?? "")] } ?? []
        // Each correction carries the reason; what it put in place is what stands above it.
        let contents = [answer.activity.content] + answer.earlier.map(\.content)
        let stamps = [answer.stamp] + answer.earlier.map(\.stamp)
        for (index, content) in contents.enumerated() {
            let reason = index < answer.earlier.count ? answer.earlier[index].reason : ""
            steps.append(step(reason.isEmpty ? "logged" : "corrected", said(content), stamps[index], reason))
        }
        return steps
    }
}
