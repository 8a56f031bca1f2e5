import Domain
import Language
import Storage

/// `/rulebooks/drafts/new`: begins a draft from a file or from what is typed.
enum NewDraftPage {
    /// A rulebook, in a form that writes every character of it as three, and what stands around it.
    static let mostBytes = 4 << 20

    static func reply(_ visit: Visit, _ refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        let form = FormView(
            visit,
            to: visit.links.newDraft,
            submit: words("web.drafts.begin"),
            refusals: refusals,
            fields: [
                .text("title", words("web.drafts.title"), value: visit.form["title"], isRequired: true, isFocused: true),
                .text(
                    "file",
                    words("web.drafts.file"),
                    type: "file",
                    hint: words("web.drafts.file_hint"),
                    autocomplete: nil,
                    accept: ".yaml,.yml,.txt"
                ),
                .area(
                    "text",
                    words("web.drafts.text"),
                    value: visit.form.raw("text"),
                    rows: 16,
                    hint: words("web.drafts.text_or")
                ),
            ],
            cancel: visit.links.drafts,
            isMultipart: true
        )
        return visit.formPage(
            .rulebooks,
            FormPage(
                words("web.drafts.new"),
                note: words("web.drafts.new_note"),
                back: (words("web.drafts.heading"), visit.links.drafts),
                form: form
            )
        )
    }

    static func begin(_ visit: Visit) async throws -> Reply {
        let text: String
        if let file = visit.form.file("file") {
            guard let read = String(validating: file.bytes, as: UTF8.self) else { throw Refusal.notUTF8(file.name) }
            text = read.replacing("\r\n", with: "\n")
        } else {
            text = visit.form.raw("text")
        }
        return try await begin(text, title: visit.form["title"] ?? "", visit)
    }

    static func begin(_ text: String, title: String, _ visit: Visit) async throws -> Reply {
        let draft = RulebookDraft.ID("draft-\(visit.draftSuffix)")
        let receipt = try await visit.submit(SaveRulebookDraft(draft: draft, title: title, text: text, basedOn: 0))
        return visit.done(at: visit.links.draft(draft), receipt)
    }
}

extension Visit {
    /// What the draft a form makes is named after: the form's own key, so that a form sent twice makes one draft.
    var draftSuffix: String { String((form["key"] ?? Visit.newKey()).prefix(10)) }
}

extension Refusal {
    static func notUTF8(_ file: String) -> Refusal {
        Refusal(.invalid, "wording.not-utf8", ["file", file])
    }
}
