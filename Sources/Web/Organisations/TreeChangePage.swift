import Domain
import Language
import Storage

/// What a change of the tree would do to whom, to be confirmed or gone back from.
struct TreeChangePage: Sendable {
    struct Move: Sendable {
        let name: String
        let code: String
        let to: String
        let below: Int
    }

    struct Moves: Sendable {
        let list: [Move]
    }

    struct Ending: Sendable {
        let text: String
    }

    struct Closing: Sendable {
        let name: String
        let ends: [Ending]
        let stays: String
    }

    struct Closings: Sendable {
        let list: [Closing]
        let heir: Aside
    }

    let crumbs: Frame.Link
    let heading: String
    let refusal: Aside
    let nothing: Aside
    let moves: Moves?
    let closings: Closings?
    /// Confirms, or goes back to the form as it was filled in; where it would be refused, only the latter.
    let form: FormView

    init(_ change: TreeChangeForm, of place: Organisation, _ preview: TreeChangePreview.Answer, _ visit: Visit) {
        let words = visit.words
        crumbs = Frame.Link(href: visit.links.organisations(place.id.text), text: place.name, current: false)
        let what = words("web.org.do_\(change.rawValue)")
        heading = words("web.org.preview_heading", what, place.name)
        refusal = Aside(preview.refusal.map { words.refusal(key: $0.key, arguments: $0.arguments) })
        nothing = Aside(preview.moves.isEmpty && preview.closings.isEmpty ? words("web.org.preview_nothing") : nil)
        moves =
            preview.moves.isEmpty
            ? nil : Moves(list: preview.moves.map { Move(name: $0.name, code: $0.code, to: $0.to, below: $0.below) })
        closings =
            preview.closings.isEmpty
            ? nil
            : Closings(
                list: preview.closings.map { Self.closing($0, words) },
                heir: Aside(preview.heir.map { words("web.org.heir", $0) })
            )
        let action = visit.links.organisation(place.id.text, change.rawValue)
        let kept = visit.form.names.filter { !["token", "key", "act", "confirmed"].contains($0) }
            .map { FieldView.hidden($0, visit.form.raw($0)) }
        let edit = FormView.Button(name: "act", value: "edit", label: words("web.org.edit"), confirm: Aside(nil))
        form =
            preview.refusal == nil
            ? FormView(
                visit,
                to: action,
                submit: words("web.org.confirm", what),
                fields: kept + [.hidden("confirmed", "yes")],
                others: [edit],
                cancel: visit.links.organisations(place.id.text)
            )
            : FormView(
                visit,
                to: action,
                submit: words("web.org.edit"),
                fields: kept + [.hidden("act", "edit")],
                cancel: visit.links.organisations(place.id.text)
            )
    }

    private static func closing(_ closing: TreeChangePreview.Closing, _ words: Words) -> Closing {
        let posts = closing.posts.map { words("web.org.ends_post", $0.title, $0.holderName ?? words("post-standing.vacant")) }
        let grants = closing.grants.map { words("web.org.ends_grant", words("role.\($0.role.rawValue)"), $0.name) }
        let groupings = closing.groupings.map { words("web.org.ends_membership", $0) }
        let ends = posts + grants + groupings
        return Closing(
            name: closing.name,
            ends: (ends.isEmpty ? [words("web.org.ends_nothing")] : ends).map { Ending(text: $0) },
            stays: words("web.org.closing_stays", "\(closing.openProblems)", "\(closing.results)")
        )
    }
}
