import Domain
import Language
import Storage

/// The rulebooks: what is published, what ships with the program, and what is being written.
enum RulebookRoutes {
    static let navigation = [
        NavigationEntry(.rulebooks) { links, _ in links.rulebooks },
        NavigationEntry(.workCalendar) { links, _ in links.workCalendar },
    ]

    static func add(to map: inout PageMap) {
        map.get("/rulebooks", for: .signedIn) { try await RulebooksPage.reply($0) }
        map.get("/rulebooks/library", for: .signedIn) { LibraryPage.reply($0) }
        map.get("/rulebooks/library/:name", for: .signedIn) { try await LibraryPage.show($0) }
        map.get("/rulebooks/library/:name/preview", for: .signedIn) { visit in
            let found = try LibraryPage.shelved(visit.part("name"))
            return PreviewPage.reply(found.rulebook, back: visit.links.library(found.name), visit)
        }
        map.post("/rulebooks/library/:name/draft", for: .roles([.office])) { try await LibraryPage.start($0) }
        addDrafts(to: &map)
        map.get("/rulebooks/articles", for: .roles([.office])) { ArticlesPage.reply($0) }
        map.get("/rulebooks/articles/template", for: .roles([.office])) { ArticlesPage.template($0) }
        map.post("/rulebooks/articles", for: .roles([.office]), atMost: ArticlesPage.mostBytes) { visit in
            try await visit.attempt(again: { ArticlesPage.reply(visit, $0) }) { try await ArticlesPage.take(visit) }
        }
        map.get("/rulebooks/:edition", for: .signedIn) { try await RulebookPage.reply($0) }
        map.get("/rulebooks/:edition/file", for: .signedIn) { try await RulebookPage.file($0) }
        map.get("/rulebooks/:edition/preview", for: .signedIn) { try await PreviewPage.published($0) }
        map.get("/rulebooks/:edition/changes", for: .signedIn) { try await ChangesPage.reply($0) }
        map.get("/calendar", for: .signedIn) { try await WorkCalendarPage.reply($0) }
        map.get("/calendar/:year", for: .roles([.office])) { try await WorkYearPage.reply($0) }
        map.post("/calendar/:year", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await WorkYearPage.reply(visit, $0) }) { try await WorkYearPage.save(visit) }
        }
    }

    private static func addDrafts(to map: inout PageMap) {
        map.get("/rulebooks/drafts", for: .roles([.office])) { try await DraftsPage.reply($0) }
        map.get("/rulebooks/drafts/new", for: .roles([.office])) { NewDraftPage.reply($0) }
        map.post("/rulebooks/drafts/new", for: .roles([.office]), atMost: NewDraftPage.mostBytes) { visit in
            try await visit.attempt(again: { NewDraftPage.reply(visit, $0) }) { try await NewDraftPage.begin(visit) }
        }
        map.get("/rulebooks/drafts/:draft", for: .roles([.office])) { try await draft($0) }
        map.post("/rulebooks/drafts/:draft", for: .roles([.office]), atMost: NewDraftPage.mostBytes) { visit in
            try await visit.attempt(again: { try await draft(visit, $0) }) { try await save(visit) }
        }
        map.get("/rulebooks/drafts/:draft/preview", for: .roles([.office])) { try await preview($0) }
        map.post("/rulebooks/drafts/:draft/publish", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await draft(visit, $0) }) { try await publish(visit) }
        }
        map.post("/rulebooks/drafts/:draft/discard", for: .roles([.office])) { visit in
            try await visit.attempt(again: { try await draft(visit, $0) }) {
                let draft: RulebookDraft.ID = try visit.id("draft")
                let receipt = try await visit.submit(DiscardRulebookDraft(draft: draft, reason: visit.form["reason"] ?? ""))
                return visit.done(at: visit.links.drafts, receipt)
            }
        }
    }

    private static func draft(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let number = visit.query["revision"].flatMap { Int($0) }
        let answer = try await visit.ask(RulebookDraftOf(draft: visit.id("draft"), number: number))
        let page = RulebookDraftPage(answer, refusals: refusals, visit)
        return visit.page(page.heading, .rulebooks, "cycles/draft", page)
    }

    private static func save(_ visit: Visit) async throws -> Reply {
        let draft: RulebookDraft.ID = try visit.id("draft")
        let receipt = try await visit.submit(
            SaveRulebookDraft(
                draft: draft,
                title: visit.form["title"] ?? "",
                text: visit.form.raw("text"),
                basedOn: visit.form["basedOn"].flatMap { Int($0) } ?? 0
            )
        )
        try await visit.forgetDraft("rulebook-drafts/\(draft)")
        return visit.done(at: visit.links.draft(draft), receipt)
    }

    /// Publishes the revision that was looked at; one that was saved meanwhile is refused.
    private static func publish(_ visit: Visit) async throws -> Reply {
        let draft: RulebookDraft.ID = try visit.id("draft")
        let answer = try await visit.ask(RulebookDraftOf(draft: draft))
        guard visit.form["revision"] == String(answer.draft.revision) else { throw Refusal.draftChanged(answer.draft) }
        let receipt = try await visit.submit(PublishRulebook(text: answer.text))
        let published = try await visit.ask(RulebookDraftOf(draft: draft))
        let address = published.draft.edition.map { visit.links.rulebook($0) } ?? visit.links.rulebooks
        return visit.done(at: address, receipt)
    }

    private static func preview(_ visit: Visit) async throws -> Reply {
        let draft: RulebookDraft.ID = try visit.id("draft")
        let answer = try await visit.ask(RulebookDraftOf(draft: draft))
        guard let rulebook = answer.weighed.rulebook else { return .see(visit.links.draft(draft)) }
        return PreviewPage.reply(rulebook, back: visit.links.draft(draft), visit)
    }
}
