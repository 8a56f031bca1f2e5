import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// Adding, renaming, moving, merging, dividing and closing organisations; who is touched is shown before it is done.
enum TreeChangeRoutes {
    static func add(to map: inout PageMap) {
        map.get("/organisations/:code/add", for: .roles([.office])) { try await adding($0) }
        map.post("/organisations/:code/add", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await adding(visit, $0) }) { try await add(visit) }
        }
        map.get("/organisations/:code/rename", for: .roles([.office])) { try await renaming($0) }
        map.post("/organisations/:code/rename", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await renaming(visit, $0) }) { try await rename(visit) }
        }
        for change in TreeChangeForm.allCases {
            let path = "/organisations/:code/\(change.rawValue)"
            map.get(path, for: .roles([.office])) { try await form(change, $0) }
            map.post(path, for: .roles([.office])) { visit in
                guard visit.form["act"] != "edit" else { return try await form(change, visit) }
                return try await visit.attempt(again: { try await form(change, visit, $0) }) { try await take(change, visit) }
            }
        }
    }

    /// The organisation a page is about.
    private static func place(_ visit: Visit) async throws -> Organisation {
        try await visit.ask(OrganisationOverview(organisation: visit.id("code"))).organisation
    }

    private static func adding(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let parent = try await place(visit)
        let kinds = try await visit.ask(KindsOfRealm())
        let (words, form) = (visit.words, visit.form)
        let view = FormView(
            visit,
            to: visit.links.organisation(parent.id.text, "add"),
            submit: words("web.org.add_submit"),
            refusals: refusals,
            fields: [
                .text("title", words("web.name"), value: form["title"], isRequired: true, isFocused: true),
                .text("code", words("web.code"), value: form["code"], hint: words("web.org.code_hint"), isRequired: true),
                .choice(
                    "kind",
                    words("web.kind"),
                    kinds.map { ($0.id.text, words.label($0.labels)) },
                    value: form["kind"],
                    blank: words("web.org.choose"),
                    isRequired: true
                ), .day("on", words("web.org.on"), value: try form["on"] ?? visit.today.text, isRequired: true),
            ],
            cancel: visit.links.organisations(parent.id.text)
        )
        return page(words("web.org.do_add"), parent, view, visit)
    }

    private static func add(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        guard let code = form["code"] else { throw Refusal.blank("code") }
        guard let kind = form["kind"] else { throw Refusal.blank("kind") }
        let command = AddOrganisation(
            code: Organisation.ID(code),
            title: form["title"] ?? "",
            kind: Kind.ID(kind),
            parent: try visit.id("code"),
            on: try OrganisationPick.day(form["on"], field: "on")
        )
        let receipt = try await visit.submit(command)
        return visit.done(at: visit.links.organisations(code), receipt)
    }

    private static func renaming(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let place = try await place(visit)
        let (words, form) = (visit.words, visit.form)
        let view = FormView(
            visit,
            to: visit.links.organisation(place.id.text, "rename"),
            submit: words("web.org.rename_submit"),
            refusals: refusals,
            fields: [
                .text("title", words("web.org.new_name"), value: form["title"] ?? place.name, isRequired: true, isFocused: true),
                .day("on", words("web.org.on"), value: try form["on"] ?? visit.today.text, isRequired: true),
                .area("reason", words("web.org.reason"), value: form["reason"], rows: 2, isRequired: true),
            ],
            cancel: visit.links.organisations(place.id.text)
        )
        return page(words("web.org.do_rename"), place, view, visit, note: words("web.org.rename_note"))
    }

    private static func rename(_ visit: Visit) async throws -> Reply {
        let code: Organisation.ID = try visit.id("code")
        let command = RenameOrganisation(
            organisation: code,
            title: visit.form["title"] ?? "",
            on: try OrganisationPick.day(visit.form["on"], field: "on"),
            reason: visit.form["reason"] ?? ""
        )
        return visit.done(at: visit.links.organisations(code.text), try await visit.submit(command))
    }

    private static func form(_ change: TreeChangeForm, _ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let place = try await place(visit)
        let children =
            change == .split ? try await visit.ask(OrganisationTree(below: place.id, limit: OrganisationTree.most)).lines : []
        let view = FormView(
            visit,
            to: visit.links.organisation(place.id.text, change.rawValue),
            submit: visit.words("web.org.preview"),
            refusals: refusals,
            fields: try change.fields(visit, children: children),
            cancel: visit.links.organisations(place.id.text)
        )
        let note = visit.words("web.org.\(change.rawValue)_note")
        return page(visit.words("web.org.do_\(change.rawValue)"), place, view, visit, note: note)
    }

    /// Shows what would happen, or does it once that was seen.
    private static func take(_ change: TreeChangeForm, _ visit: Visit) async throws -> Reply {
        let place = try await place(visit)
        let command = try await change.command(place.id, visit)
        guard visit.form["confirmed"] != "yes" else {
            return visit.done(at: visit.links.organisations(place.id.text), try await visit.submit(command))
        }
        let preview = try await visit.ask(TreeChangePreview(command, today: visit.today))
        let page = TreeChangePage(change, of: place, preview, visit)
        return visit.page(page.heading, .organisations, "organisations/change", page)
    }

    private static func page(
        _ heading: String,
        _ place: Organisation,
        _ form: FormView,
        _ visit: Visit,
        note: String? = nil
    ) -> Reply {
        visit.formPage(
            .organisations,
            FormPage(
                visit.words("web.org.change_heading", heading, place.name),
                note: note,
                back: (place.name, visit.links.organisations(place.id.text)),
                form: form
            )
        )
    }
}
