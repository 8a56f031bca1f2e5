import Domain
import HTTPTypes
import Language
import Rules
import Storage

/// `/cycles/:cycle/activities/new` and one activity: logged, looked at, corrected, withdrawn.
enum ActivityRoutes {
    static func add(to map: inout PageMap) {
        map.get("/cycles/:cycle/activities/new", for: .roles(DutyReading.writers)) { visit in
            var values = ActivityValues()
            for name in ["kind", "day"] { values[name] = visit.query[name] }
            return try await new(visit, values)
        }
        map.post("/cycles/:cycle/activities", for: .roles(DutyReading.writers)) { try await save($0) }
        let own = "/cycles/:cycle/activities/:organisation/:name"
        map.get(own, for: .roles(DutyReading.roles)) { visit in try await show(visit) }
        map.get(own + "/correction", for: .roles(DutyReading.writers)) { visit in
            let answer = try await visit.ask(ActivityOf(activity: id(visit)))
            let asked = try await form(of: answer.activity, visit)
            let marks = ActivityFields.marksField(of: answer.activity.kind, in: asked.form)
            return correction(visit, answer, asked, ActivityValues(answer.activity.content, marks: marks))
        }
        map.post(own + "/correction", for: .roles(DutyReading.writers)) { try await correct($0) }
        map.post(own + "/withdrawal", for: .roles(DutyReading.writers)) { visit in
            try await visit.attempt(
                again: { try await show(visit, $0) },
                act: {
                    let receipt = try await visit.submit(
                        WithdrawActivity(activity: id(visit), reason: visit.form["reason"] ?? "")
                    )
                    return visit.done(at: try address(visit), receipt)
                }
            )
        }
    }

    // MARK: Logging

    private static func new(
        _ visit: Visit,
        _ values: ActivityValues,
        refusals: [Refusal] = [],
        similar: [SimilarActivities.Similar] = []
    ) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let scope = try await visit.ask(DutyScope(person: visit.visitor.person, cycle: cycle, isForWriting: true))
        let place = try PlacePicker.place(scope, visit)
        let asked = try await visit.ask(ActivityFormOf(organisation: place, cycle: cycle))
        let page = NewActivityPage(scope, asked, values, refusals: refusals, similar: similar, visit)
        return visit.page(page.heading, .activities, "duties/new_activity", page)
    }

    private static func save(_ visit: Visit) async throws -> Reply {
        let values = ActivityValues(visit.form)
        return try await visit.attempt(
            again: { try await new(visit, values, refusals: $0) },
            act: {
                let cycle: Cycle.ID = try visit.id("cycle")
                let place = Organisation.ID(visit.form["place"] ?? "")
                let asked = try await visit.ask(ActivityFormOf(organisation: place, cycle: cycle))
                let content = try ActivityReader(asked: asked.form).content(visit.form)
                let name = ActivityName(content, key: visit.form["key"])
                // The same form sent again is no second activity: it is taken as the first was.
                let own = Activity.id(cycle: cycle, organisation: place, name: name.text)
                let similar = try await visit.ask(
                    SimilarActivities(cycle: cycle, organisation: place, contents: [content], except: own)
                )
                if let alike = similar.first, !alike.isEmpty, visit.form["anyway"] == nil {
                    return .refused(try await new(visit, values, similar: alike), .conflict)
                }
                let item = LogActivities.Item(id: name.text, content: content)
                let receipt = try await visit.submit(LogActivities(cycle: cycle, organisation: place, items: [item]))
                try await visit.forgetDraft(NewActivityPage.draft(cycle, place))
                let links = visit.links
                let next = links.newActivity(cycle.text, place: place.text, kind: content.kind, day: content.day.text)
                let page = links.activity(cycle.text, place.text, name.text)
                return visit.done(at: visit.form["next"] == nil ? page : next, receipt)
            }
        )
    }

    // MARK: One activity

    private static func id(_ visit: Visit) throws -> Activity.ID {
        Activity.id(cycle: try visit.id("cycle"), organisation: try visit.id("organisation"), name: try visit.part("name"))
    }

    private static func address(_ visit: Visit) throws -> String {
        visit.links.activity(try visit.part("cycle"), try visit.part("organisation"), try visit.part("name"))
    }

    private static func show(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let answer = try await visit.ask(ActivityOf(activity: id(visit)))
        let scope = try await visit.ask(
            DutyScope(person: visit.visitor.person, cycle: answer.activity.cycle, isForWriting: false)
        )
        let uses = try await visit.ask(ActivityUses(activity: answer.activity.id, asOf: DutyDay.of(scope.cycle, visit)))
        let page = try ActivityPage(answer, uses, refusals: refusals, visit)
        return visit.page(page.heading, .activities, "duties/activity", page)
    }

    private static func form(of activity: Activity, _ visit: Visit) async throws -> ActivityFormOf.Answer {
        try await visit.ask(ActivityFormOf(organisation: activity.organisation, cycle: activity.cycle))
    }

    private static func correct(_ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(ActivityOf(activity: id(visit)))
        let asked = try await form(of: answer.activity, visit)
        return try await visit.attempt(
            again: { correction(visit, answer, asked, ActivityValues(visit.form), $0) },
            act: {
                var content = try ActivityReader(asked: asked.form).content(visit.form)
                content.details.contact = answer.activity.details.contact
                let receipt = try await visit.submit(
                    CorrectActivity(activity: answer.activity.id, content: content, reason: visit.form["reason"] ?? "")
                )
                return visit.done(at: try address(visit), receipt)
            }
        )
    }

    private static func correction(
        _ visit: Visit,
        _ answer: ActivityOf.Answer,
        _ asked: ActivityFormOf.Answer,
        _ values: ActivityValues,
        _ refusals: [Refusal] = []
    ) -> Reply {
        let (words, activity) = (visit.words, answer.activity)
        let own = visit.links.activity(activity.cycle.text, activity.organisation.text, activity.name)
        let form = FormView(
            visit,
            to: visit.links.activity(activity.cycle.text, activity.organisation.text, activity.name, "correction"),
            submit: words("web.activity.correct"),
            refusals: refusals,
            fields: ActivityFields(asked: asked, words: words).all(values) + [
                .area("reason", words("web.activity.reason"), value: values["reason"], rows: 2, isRequired: true)
            ],
            cancel: own,
            isDense: true
        )
        return visit.formPage(
            .activities,
            FormPage(
                words("web.activity.correct_heading"),
                note: words("web.activity.correct_note"),
                back: (activity.subject, own),
                form: form
            )
        )
    }
}

/// What a newly logged activity is called: its kind, its day, and a few letters of the form it came with, so that the same form
/// sent twice names the same activity.
struct ActivityName {
    let text: String

    init(_ content: ActivityContent, key: String?, line: Int? = nil) {
        let few = String((key ?? Visit.newKey()).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(8))
        text = "\(content.kind)-\(content.day.text)-\(few)" + (line.map { "-\($0)" } ?? "")
    }
}
