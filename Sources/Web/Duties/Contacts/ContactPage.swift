import Domain
import Language
import Storage

/// `/contacts/:contact`: one contact point and every visit the log tells of.
struct ContactPage: Sendable {
    struct Visited: Sendable {
        let day: String
        let kind: String
        let subject: String
    }

    let back: Frame.Link
    let heading: String
    let facts: [WorkFact]
    let buttons: WorkButtons?
    let note: String
    let empty: Aside
    let visits: [Visited]
    let history: WorkHistory

    init(_ dossier: ContactDossier.Answer, _ visit: Visit) {
        let (contact, words) = (dossier.contact, visit.words)
        let id = contact.id.text
        let hand = (try? visit.visitor).map { WorkHand($0, over: dossier.organisation, during: dossier.cycle.id) }
        back = Frame.Link(
            href: visit.links.contacts(dossier.cycle.id.text, dossier.organisation.id.text),
            text: words("web.nav.contacts"),
            current: false
        )
        heading = ContactGrid.name(of: contact, dossier.placeName, words)
        var facts = [
            WorkFact(words("web.contacts.target"), words("contact.target.\(contact.target.rawValue)")),
            WorkFact(words("web.contacts.leader"), contact.leader),
            WorkFact(words("web.work.organisation"), dossier.organisation.name),
            WorkFact(words("web.contacts.since"), contact.since.text),
            WorkFact(words("web.contacts.visits"), String(dossier.visits.count)),
        ]
        let rhythm = ContactGrid.rhythm(of: contact, words)
        if !rhythm.isEmpty { facts.append(WorkFact(words("web.contacts.rhythm"), rhythm)) }
        if let ended = contact.endedOn { facts.append(WorkFact(words("contact.standing.ended"), ended.text, tone: .soft)) }
        self.facts = facts
        let acts = contact.state == .linked && (hand.map { $0.isKeeper || $0.isOffice } ?? false) ? ["rhythm", "end"] : []
        buttons = WorkButtons(acts.map { WorkButton(words("web.contacts.act.\($0)"), visit.links.contact(id, $0)) })
        note = words("web.contacts.counted")
        empty = Aside(dossier.visits.isEmpty ? words("web.contacts.no_visits") : nil)
        visits = dossier.visits.map { activity in
            let key = "activities.kind.\(activity.kind)"
            return Visited(
                day: activity.day.text,
                kind: words.has(key) ? words(key) : activity.kind,
                subject: activity.subject
            )
        }
        history = WorkHistory(lines: dossier.steps.map { WorkHistoryLine($0, before: $0.before, visit) })
    }
}
