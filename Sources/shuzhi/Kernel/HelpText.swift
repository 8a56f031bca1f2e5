import Language

/// The frame that the parser puts around our own words, in the language of the terminal.
///
/// The parser speaks English only: its headings, its three standing sentences and its most frequent complaints are turned here.
enum HelpText {
    static func turned(_ text: String, into words: Words) -> String {
        guard words.language != .en else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { turned(line: String($0), into: words) }
            .joined(separator: "\n")
    }

    private static func turned(line: String, into words: Words) -> String {
        for (english, key) in headings where line.hasPrefix(english) {
            return words("cli.frame.\(key)") + line.dropFirst(english.count)
        }
        for (before, after, key) in sentences {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix(before), text.hasSuffix(after), text.count >= before.count + after.count else { continue }
            let middle = text.dropFirst(before.count).dropLast(after.count)
            return line.prefix { $0 == " " } + words("cli.frame.\(key)", String(middle))
        }
        return line.hasSuffix(" " + showHelp) ? line.dropLast(showHelp.count) + words("cli.frame.show-help") : line
    }

    private static let showHelp = "Show help information."

    private static let headings = [
        ("OVERVIEW: ", "overview"), ("USAGE: ", "usage"), ("Usage: ", "usage"), ("ARGUMENTS:", "arguments"),
        ("OPTIONS:", "options"), ("SUBCOMMANDS:", "subcommands"),
    ]

    private static let sentences = [
        ("See '", "' for detailed help.", "detailed-help"),
        ("See '", "' for more information.", "more-information"),
        ("Error: Missing expected argument '", "'", "missing-argument"),
        ("Error: Missing value for '", "'", "missing-value"),
        ("Error: Unknown option '", "'", "unknown-option"),
        ("Error: Unexpected argument '", "'", "unexpected-argument"),
        ("Error: ", "", "error"),
    ]
}
