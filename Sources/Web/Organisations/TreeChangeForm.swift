import Domain
import Language
import Storage

/// The changes of the tree that are shown before they are done: their forms, and the commands these become.
enum TreeChangeForm: String, CaseIterable, Sendable {
    case move
    case merge
    case split
    case close

    /// New organisations of one division.
    static let mostParts = 4

    func fields(_ visit: Visit, children: [OrganisationTree.Line]) throws -> [FieldView] {
        let (words, form) = (visit.words, visit.form)
        let when: [FieldView] = [
            .day("on", words("web.org.on"), value: try form["on"] ?? visit.today.text, isRequired: true),
            .area("reason", words("web.org.reason"), value: form["reason"], rows: 2, isRequired: true),
        ]
        let pick = words("web.pick.organisation")
        switch self {
        case .move:
            return [
                .text("parent", words("web.org.parent"), value: form["parent"], hint: pick, isRequired: true, isFocused: true)
            ] + when
        case .merge:
            return [
                .text("into", words("web.org.into"), value: form["into"], hint: pick, isRequired: true, isFocused: true),
                .area("merged", words("web.org.merged"), value: form["merged"], rows: 3, hint: words("web.org.merged_hint")),
            ] + when
        case .split: return parts(visit) + shares(visit, children) + when
        case .close: return when
        }
    }

    private func parts(_ visit: Visit) -> [FieldView] {
        let (words, form) = (visit.words, visit.form)
        return (1...Self.mostParts).flatMap { number -> [FieldView] in
            [
                .text(
                    "code-\(number)",
                    words("web.org.part_code", "\(number)"),
                    value: form["code-\(number)"],
                    isRequired: number == 1
                ),
                .text(
                    "title-\(number)",
                    words("web.org.part_title", "\(number)"),
                    value: form["title-\(number)"],
                    isRequired: number == 1
                ),
            ]
        }
            + [
                .radios(
                    "goes-on",
                    words("web.org.goes_on"),
                    [("yes", words("web.org.goes_on_yes")), ("no", words("web.org.goes_on_no"))],
                    value: form["goes-on"] ?? "yes"
                )
            ]
    }

    /// For each organisation below the divided one: where it goes.
    private func shares(_ visit: Visit, _ children: [OrganisationTree.Line]) -> [FieldView] {
        guard !children.isEmpty else { return [] }
        let (words, form) = (visit.words, visit.form)
        let options = (1...Self.mostParts).map { ("\($0)", words("web.org.to_part", "\($0)")) }
        return [.heading(words("web.org.shares"))]
            + children.map { child in
                .choice(
                    "child-\(child.code)",
                    "\(child.name) \(child.code)",
                    options,
                    value: form["child-\(child.code)"],
                    blank: words("web.org.stays")
                )
            }
    }

    /// The command the form asks for.
    ///
    /// - Throws: a `Refusal` where a field is empty or names nobody, or several.
    func command(_ code: Organisation.ID, _ visit: Visit) async throws -> any TreeChange {
        let form = visit.form
        let on = try OrganisationPick.day(form["on"], field: "on")
        let reason = form["reason"] ?? ""
        switch self {
        case .move:
            let parent = try await OrganisationPick.organisation(form["parent"], field: "parent", visit)
            return MoveOrganisation(organisation: code, parent: parent, on: on, reason: reason)
        case .merge:
            let into = try await OrganisationPick.organisation(form["into"], field: "into", visit)
            let others = try await OrganisationPick.organisations(form["merged"], field: "merged", visit)
            return MergeOrganisations(merged: [code] + others, into: into, on: on, reason: reason)
        case .split:
            return SplitOrganisation(
                organisation: code,
                parts: try Self.parts(of: form),
                goesOn: form["goes-on"] != "no",
                on: on,
                reason: reason
            )
        case .close: return CloseOrganisation(organisation: code, on: on, reason: reason)
        }
    }

    private static func parts(of form: Form) throws -> [SplitOrganisation.Part] {
        var parts: [SplitOrganisation.Part] = []
        for number in 1...mostParts {
            let (code, title) = (form["code-\(number)"], form["title-\(number)"])
            guard code != nil || title != nil else { continue }
            guard let code else { throw Refusal.blank("code-\(number)") }
            let children = form.names.filter { $0.hasPrefix("child-") && form[$0] == "\(number)" }
                .map { Organisation.ID(String($0.dropFirst("child-".count))) }
            parts.append(.init(code: Organisation.ID(code), title: title ?? "", children: children))
        }
        return parts
    }
}
