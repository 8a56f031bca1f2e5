import Domain
import Language
import Storage

/// `/journal/entries/:number`: one entry, byte for byte as it was hashed.
struct EntryPage: Sendable {
    let back: String
    let heading: String
    let at: String
    let actor: String
    let command: String
    let leaf: String
    let bytes: String
    let cut: Aside

    init(_ answer: JournalEntryOf.Answer, words: Words, links: PageLinks) {
        back = links.journal(from: max(0, answer.stamp.entry - Int64(JournalRoutes.pageSize / 2)))
        heading = words("web.journal.entry", String(answer.stamp.entry))
        at = Moment.text(answer.stamp.at)
        actor = answer.stamp.actor
        command = answer.stamp.command
        leaf = answer.leaf
        bytes = answer.text
        cut = Aside(
            answer.size > JournalEntryOf.longest
                ? words("web.journal.cut", String(JournalEntryOf.longest), String(answer.size)) : nil
        )
    }
}
