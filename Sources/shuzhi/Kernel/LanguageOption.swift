import Language

/// The language asked for on a command line, and the command line without it.
struct LanguageOption {
    let language: Language?
    let arguments: [String]

    init(takenFrom arguments: [String]) throws(Failure) {
        var language: Language?
        var rest: [String] = []
        var remaining = arguments[...]
        while let argument = remaining.popFirst() {
            if argument == "--" {
                rest.append(argument)
                rest.append(contentsOf: remaining)
                break
            }
            if argument == "--lang" {
                language = try Self.language(remaining.popFirst() ?? "")
            } else if argument.hasPrefix("--lang=") {
                language = try Self.language(String(argument.dropFirst("--lang=".count)))
            } else {
                rest.append(argument)
            }
        }
        self.language = language
        self.arguments = rest
    }

    private static func language(_ tag: String) throws(Failure) -> Language {
        guard let language = Language(tag: tag) else { throw Failure(.usage, "language", [tag]) }
        return language
    }
}
