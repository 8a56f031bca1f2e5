import Domain
import Language
import Storage

/// `/post-roles`: what rulebooks call the holders of posts.
enum PostRoleRoutes {
    /// The roles the shipped rulebooks speak of.
    static let roles = ["secretary", "deputy", "committee_member", "group_leader", "leading_cadre"]

    static func add(to map: inout PageMap) {
        map.get("/post-roles", for: .roles([.office])) { visit in try await page(visit) }
        map.post("/post-roles", for: .roles([.office])) { visit in
            try await visit.attempt(
                again: { try await page(visit, refusals: $0) },
                act: {
                    let titles = try await visit.ask(PostTitles())
                    let changed = titles.enumerated().compactMap { place, line -> NamePostRoles.Named? in
                        // The title stands beside its field, so that a list that grew meanwhile names no other post.
                        guard visit.form["title.\(place)"] == line.title else { return nil }
                        let role = visit.form["role.\(place)"]
                        return role == line.role ? nil : NamePostRoles.Named(title: line.title, role: role)
                    }
                    guard !changed.isEmpty else { return visit.see(visit.links.postRoles, note: "nothing_changed") }
                    return visit.done(at: visit.links.postRoles, try await visit.submit(NamePostRoles(roles: changed)))
                }
            )
        }
    }

    private static func page(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let words = visit.words
        let titles = try await visit.ask(PostTitles())
        let fields = titles.enumerated().flatMap { place, line -> [FieldView] in
            let own = line.role.map { roles.contains($0) ? [] : [$0] } ?? []
            return [
                .hidden("title.\(place)", line.title),
                .choice(
                    "role.\(place)",
                    words("web.post_roles.title", line.title, String(line.posts)),
                    (roles + own).map { (value: $0, label: words.postRole($0)) },
                    value: line.role,
                    blank: words("web.post_roles.none")
                ),
            ]
        }
        let form = FormView(
            visit,
            to: visit.links.postRoles,
            submit: words("web.post_roles.save"),
            note: titles.isEmpty ? words("web.post_roles.empty") : nil,
            refusals: refusals,
            fields: fields,
            isDense: true
        )
        return visit.formPage(
            .postRoles,
            FormPage(words("web.post_roles.heading"), note: words("web.post_roles.note"), form: form)
        )
    }
}

extension MadePage.Section {
    static let postRoles = Self("post_roles")
}
