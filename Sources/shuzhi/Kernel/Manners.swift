import ArgumentParser

/// What every subcommand takes.
struct Manners: ParsableArguments {
    /// Shown in every help text; ``LanguageOption`` takes it out of the command line before it is parsed.
    @Option(name: .customLong("lang"), help: .words("lang", value: "zh-Hans|en"))
    var language: String?
}

/// The choice to be read by a program.
struct JSONOption: ParsableArguments {
    @Flag(name: .customLong("json"), help: .words("json"))
    var isWanted = false
}
