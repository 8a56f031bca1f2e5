import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/activities/new`: one screen, keyboard first.
struct NewActivityPage: Sendable {
    struct Alike: Sendable {
        let lines: [Frame.Link]
    }

    struct Use: Sendable {
        let kind: String
        let uses: String
    }

    let heading: String
    let crumbs: Frame.Link
    let note: String
    let picker: PlacePicker
    /// What may be the same.
    let similar: Alike?
    let form: FormView?
    /// Shown where no rulebook names any kind of activity.
    let empty: Aside
    /// What each kind counts for.
    let uses: [Use]

    init(
        _ scope: DutyScope.Answer,
        _ asked: ActivityFormOf.Answer,
        _ values: ActivityValues,
        refusals: [Refusal],
        similar: [SimilarActivities.Similar],
        _ visit: Visit
    ) {
        let (words, links, cycle) = (visit.words, visit.links, asked.cycle.id)
        let place = asked.organisation
        heading = words("web.activities.new")
        crumbs = Frame.Link(
            href: links.activities(cycle.text, place: place.id.text),
            text: words("web.activities.heading", cycle.text),
            current: false
        )
        note = words("web.activities.new_note")
        picker = PlacePicker(scope, place: place.id, at: links.newActivity(cycle.text), keeping: ["kind", "day"], visit)
        self.similar =
            similar.isEmpty
            ? nil
            : Alike(
                lines: similar.map { alike in
                    let activity = alike.activity
                    return Frame.Link(
                        href: links.activity(cycle.text, activity.organisation.text, activity.name),
                        text: words(
                            "web.activity.on_day",
                            activity.day.text,
                            words.activityKind(activity.kind),
                            activity.subject
                        ),
                        current: false
                    )
                }
            )
        let hasKinds = !asked.form.entries.isEmpty
        empty = Aside(hasKinds ? nil : words("web.activities.no_kinds"))
        form = hasKinds ? Self.form(asked, values, refusals, isAlike: !similar.isEmpty, visit) : nil
        uses = asked.form.entries.map { entry in
            let labels = entry.uses.map { use in
                words("web.activity.use_\(use.purpose.rawValue)", words.label(use.label))
            }
            return Use(kind: words.activityKind(entry.kind), uses: labels.joined(separator: words("web.list_separator")))
        }
    }

    private static func form(
        _ asked: ActivityFormOf.Answer,
        _ values: ActivityValues,
        _ refusals: [Refusal],
        isAlike: Bool,
        _ visit: Visit
    ) -> FormView {
        let (words, cycle, place) = (visit.words, asked.cycle.id, asked.organisation.id)
        var others = [
            FormView.Button(name: "next", value: "yes", label: words("web.activities.save_next"), confirm: Aside(nil))
        ]
        if isAlike {
            others = [
                FormView.Button(name: "anyway", value: "yes", label: words("web.activities.save_anyway"), confirm: Aside(nil))
            ]
        }
        return FormView(
            visit,
            to: visit.links.activities(cycle.text),
            submit: words("web.activities.save"),
            refusals: refusals,
            fields: [.hidden("place", place.text)] + ActivityFields(asked: asked, words: words).all(values),
            others: others,
            cancel: visit.links.activities(cycle.text, place: place.text),
            draft: draft(cycle, place),
            isDense: true
        )
    }

    /// What the form is kept under while it is filled in.
    static func draft(_ cycle: Cycle.ID, _ place: Organisation.ID) -> String { "activities/\(cycle)/\(place)" }
}
