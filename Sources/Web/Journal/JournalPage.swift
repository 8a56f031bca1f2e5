import Domain
import Language
import Storage

/// `/journal`: the latest checkpoint and a hundred entries.
struct JournalPage: Sendable {
    struct Checkpoint: Sendable {
        let note: String
    }

    struct Line: Sendable {
        let href: String
        let number: String
        let at: String
        let actor: String
        let command: String
        let size: Int
        let leaf: String
    }

    let checkpoint: Checkpoint?
    let caption: String
    let lines: [Line]
    let pages: [Frame.Link]

    init(_ answer: JournalEntries.Answer, from: Int64, words: Words, links: PageLinks) {
        checkpoint = answer.checkpoint.map { Checkpoint(note: $0) }
        caption = words("web.journal.caption", String(answer.size))
        lines = answer.lines.map { line in
            Line(
                href: links.entry(line.stamp.entry),
                number: String(line.stamp.entry),
                at: Moment.text(line.stamp.at),
                actor: line.stamp.actor,
                command: line.stamp.command,
                size: line.size,
                leaf: String(line.leaf.prefix(16))
            )
        }
        let step = Int64(JournalRoutes.pageSize)
        var pages: [Frame.Link] = []
        if from > 0 {
            pages.append(Frame.Link(href: links.journal(from: 0), text: words("web.journal.first"), current: false))
            pages.append(
                Frame.Link(href: links.journal(from: max(0, from - step)), text: words("web.journal.earlier"), current: false)
            )
        }
        if from < answer.size - step {
            pages.append(Frame.Link(href: links.journal(from: from + step), text: words("web.journal.later"), current: false))
            pages.append(Frame.Link(href: links.journal(), text: words("web.journal.newest"), current: false))
        }
        self.pages = pages
    }
}
