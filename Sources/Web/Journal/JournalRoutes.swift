import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/journal` and `/journal/entries/:number`.
enum JournalRoutes {
    static let navigation = [
        NavigationEntry(.journal, for: readers) { links, _ in links.journal() }
    ]

    /// Whoever checks what was done; the queries ask for the same.
    static let readers: Set<Role> = [.office, .leader, .observer, .auditAdministrator]

    /// Entries of one page.
    static let pageSize = 100

    static func add(to map: inout PageMap) {
        map.get("/journal", for: .signedIn) { visit in
            let size = visit.desk.registrar.size
            let newest = max(0, size - Int64(pageSize))
            let from = visit.query["from"].flatMap { Int64($0) }.map { min(max(0, $0), size) } ?? newest
            let answer = try await visit.ask(JournalEntries(from: from, limit: pageSize))
            let page = JournalPage(answer, from: from, words: visit.words, links: visit.links)
            return visit.page(visit.words("web.journal.title"), .journal, "journal/index", page)
        }
        map.get("/journal/entries/:number", for: .signedIn) { visit in
            guard let number = Int64(try visit.part("number")) else { throw HTTPError(.notFound) }
            let page = EntryPage(try await visit.ask(JournalEntryOf(number: number)), words: visit.words, links: visit.links)
            return visit.page(page.heading, .journal, "journal/entry", page)
        }
    }
}

extension MadePage.Section {
    static let journal = Self("journal")
}
