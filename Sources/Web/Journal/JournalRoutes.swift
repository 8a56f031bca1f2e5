import Domain
import Hummingbird
import Language
import Storage

/// `/journal` and `/journal/entries/:number`.
struct JournalRoutes: Sendable {
    static let paths = ["/journal", "/journal/entries/:number"]

    /// Entries of one page.
    static let pageSize = 100

    let desk: PageDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get("journal") { request, _ in
            let reading = PageReading(request)
            return try await desk.page(reading, request) {
                let size = desk.registrar.size
                let newest = max(0, size - Int64(Self.pageSize))
                let from = reading.query["from"].flatMap { Int64($0) }.map { min(max(0, $0), size) } ?? newest
                let answer = try await desk.ask(JournalEntries(from: from, limit: Self.pageSize))
                let page = JournalPage(answer, from: from, words: reading.words, links: reading.links)
                return MadePage(
                    title: reading.words("web.journal.title"),
                    section: .journal,
                    template: "journal/index",
                    body: page
                )
            }
        }
        router.get("journal/entries/:number") { request, context in
            let reading = PageReading(request)
            guard let number = Int64(try context.part("number")) else { throw HTTPError(.notFound) }
            return try await desk.page(reading, request) {
                let answer = try await desk.ask(JournalEntryOf(number: number))
                let page = EntryPage(answer, words: reading.words, links: reading.links)
                return MadePage(title: page.heading, section: .journal, template: "journal/entry", body: page)
            }
        }
    }
}
