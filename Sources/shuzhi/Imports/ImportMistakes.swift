import Language

/// How the mistakes of a file are written out: the first of them, how many more there are, and that nothing was written.
enum ImportMistakes {
    /// How many are written out.
    static let most = 200

    static func tell(_ mistakes: [String], on terminal: Terminal) {
        for mistake in mistakes.prefix(most) { terminal.complain(mistake) }
        if mistakes.count > most { terminal.complain(terminal.words("cli.import.more", "\(mistakes.count - most)")) }
        terminal.complain(terminal.words("cli.import.nothing-written", "\(mistakes.count)"))
    }
}
