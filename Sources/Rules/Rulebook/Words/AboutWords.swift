/// Tells what a rulebook is, where it comes from and whom it is for.
struct AboutWords {
    let rulebook: Rulebook

    var lines: [Phrase] {
        let source = rulebook.source
        var lines = [Say.line("about", [.label(rulebook.label), .text(String(rulebook.version))])]
        let from = [source.publisher, source.year, source.url].compactMap(\.self)
        lines.append(Say.line("source", [.list(from.map { .text($0) })]))
        if let reliability = source.reliability { lines.append(Say.line("reliability", [.text(reliability)])) }
        if let note = source.note { lines.append(Say.line("note", [.label(note)])) }
        lines.append(Say.line("applies-to", [.list(rulebook.appliesTo.map { .label($0) })]))
        if !rulebook.kinds.isEmpty { lines.append(Say.line("kinds", [.list(rulebook.kinds.map { .text($0) })])) }
        if let period = rulebook.period { lines.append(Say.line("period", [.label(period)])) }
        return lines
    }
}
