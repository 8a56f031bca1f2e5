import Domain
import Language
import Rules
import Storage

/// The fields of the form for an activity: those every kind has, and those the rules about some kinds need.
struct ActivityFields {
    let asked: ActivityFormOf.Answer
    let words: Words

    private var entries: [ActivityForm.Entry] { asked.form.entries }

    /// The different lists of agenda marks, each a field of its own; kinds with one list share it.
    static func markLists(of form: ActivityForm) -> [[String]] {
        var lists: [[String]] = []
        for entry in form.entries where !entry.marks.isEmpty && !lists.contains(entry.marks) { lists.append(entry.marks) }
        return lists
    }

    /// The name of the field a kind's agenda marks stand in; nil where its rules look for none.
    static func marksField(of kind: String, in form: ActivityForm) -> String? {
        guard let marks = form.entry(kind)?.marks, let place = markLists(of: form).firstIndex(of: marks) else { return nil }
        return "marks.\(place)"
    }

    func all(_ values: ActivityValues) -> [FieldView] {
        basic(values) + attendance(values) + chair(values) + votes(values) + agenda(values) + counts(values)
    }

    private func kinds(_ isMeant: (ActivityForm.Entry) -> Bool) -> [String] { entries.filter(isMeant).map(\.kind) }

    private func kinds(with part: ActivityForm.Part) -> [String] { kinds { $0.parts.contains(part) } }

    private func label(_ key: String) -> String { words("web.activity.\(key)") }

    private func basic(_ values: ActivityValues) -> [FieldView] {
        let known = entries.map { (value: $0.kind, label: words.activityKind($0.kind)) }
        // A kind that no rulebook names any more stays as it is when its activity is corrected.
        let own = values["kind"].flatMap { kind in entries.contains { $0.kind == kind } ? nil : kind }
        let options = known + (own.map { [(value: $0, label: words.activityKind($0))] } ?? [])
        return [
            .choice("kind", label("kind"), options, value: values["kind"], blank: label("choose"), isRequired: true),
            .day("day", label("day"), value: values["day"], isRequired: true),
            .text("subject", label("subject"), value: values["subject"], isRequired: true),
            .text(
                "chair",
                label("chair"),
                value: values["chair"],
                hint: label("chair_hint"),
                suggestions: asked.holders.map(\.name)
            ),
        ]
    }

    private func attendance(_ values: ActivityValues) -> [FieldView] {
        let meant = kinds { $0.parts.contains(.attendance) || $0.parts.contains(.voters) }
        guard !meant.isEmpty else { return [] }
        return [
            FieldView.number("attendees", label("attendees"), value: values["attendees"]).shown(when: "kind", is: meant),
            FieldView.number("due", label("due"), value: values["due"]).shown(when: "kind", is: meant),
        ]
    }

    private func chair(_ values: ActivityValues) -> [FieldView] {
        let meant = kinds(with: .chair)
        guard !meant.isEmpty else { return [] }
        var posts: [String] = []
        for post in entries.flatMap(\.chairs) where !posts.contains(post) { posts.append(post) }
        let options = posts.map { (value: $0, label: words.postRole($0)) }
        return [
            FieldView.choice("post", label("post"), options, value: values["post"], blank: label("not_recorded"))
                .shown(when: "kind", is: meant),
            FieldView.check("delegated", label("delegated"), isOn: values["delegated"] != nil).shown(when: "kind", is: meant),
        ]
    }

    private func votes(_ values: ActivityValues) -> [FieldView] {
        func number(_ name: String, _ meant: [String]) -> [FieldView] {
            meant.isEmpty ? [] : [FieldView.number(name, label(name), value: values[name]).shown(when: "kind", is: meant)]
        }
        let voters = kinds(with: .voters)
        let ballot = kinds(with: .ballot)
        let area = FieldView.area("ballot", label("ballot"), value: values["ballot"], rows: 3, hint: label("ballot_hint"))
        return number("voting_present", voters) + number("voting_due", voters) + number("votes_for", kinds(with: .votes))
            + number("seats", ballot) + (ballot.isEmpty ? [] : [area.shown(when: "kind", is: ballot)])
    }

    private func agenda(_ values: ActivityValues) -> [FieldView] {
        var fields = Self.markLists(of: asked.form).enumerated().map { place, marks in
            FieldView.checks(
                "marks.\(place)",
                label("marks"),
                marks.map { (value: $0, label: words.activityMark($0)) },
                chosen: values.all("marks.\(place)")
            ).shown(when: "kind", is: kinds { $0.marks == marks })
        }
        let follows = kinds(with: .follows)
        if !follows.isEmpty {
            let options = asked.followed.map { activity in
                let text = words("web.activity.on_day", activity.day.text, words.activityKind(activity.kind), activity.subject)
                return (value: activity.name, label: text)
            }
            fields.append(
                FieldView.choice("follows", label("follows"), options, value: values["follows"], blank: label("nothing"))
                    .shown(when: "kind", is: follows)
            )
        }
        let present = kinds(with: .people)
        if !present.isEmpty, !asked.holders.isEmpty {
            let options = asked.holders.map { holder in
                (value: holder.person.text, label: words("web.activity.holder", holder.name, holder.title))
            }
            fields.append(
                FieldView.checks("people", label("people"), options, chosen: values.all("people"))
                    .shown(when: "kind", is: present)
            )
        }
        return fields
    }

    private func counts(_ values: ActivityValues) -> [FieldView] {
        var fields: [FieldView] = []
        var names: [String] = []
        for name in entries.flatMap(\.amounts) where !names.contains(name) { names.append(name) }
        for name in names {
            let meant = kinds { $0.amounts.contains(name) }
            fields.append(
                FieldView.number("amount.\(name)", words.activityAmount(name), value: values["amount.\(name)"])
                    .shown(when: "kind", is: meant)
            )
        }
        let summed = kinds(with: .quantity) + kinds { entry in entry.uses.contains { $0.purpose == .input } }
        let meant = Set(summed).sorted()
        guard !meant.isEmpty else { return fields }
        return fields + [
            FieldView.number("quantity", label("quantity"), value: values["quantity"] ?? "1", hint: label("quantity_hint"))
                .shown(when: "kind", is: meant),
            FieldView.text("unit", label("unit"), value: values["unit"]).shown(when: "kind", is: meant),
        ]
    }
}
