import ArgumentParser
import Language

/// The root of the command line.
struct Shuzhi: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "shuzhi",
            [
                RulebookCommands.self, RealmCommands.self, OrganisationsCommands.self, PeopleCommands.self, PostsCommands.self,
                GroupingsCommands.self, GrantsCommands.self,
                CycleCommands.self, ActivitiesCommands.self, ObservationsCommands.self, AuditsCommands.self,
                BallotsCommands.self, ProblemsCommands.self, ProjectsCommands.self, TasksCommands.self, EvidenceCommands.self,
                FiguresCommands.self, ResultsCommands.self,
                Explain.self, Page.self, Serve.self, Submit.self, JournalCommands.self, RebuildBooks.self, Demo.self,
            ]
        )
    }
}

extension CommandConfiguration {
    /// A command whose words are in the language tables: `cli.help.` + name is its sentence, `….more` what is said below it.
    ///
    /// - Parameters:
    ///   - name: the words of the command line that call it, with hyphens between them; the last is its own.
    ///   - otherwise: the subcommand that is meant where none is named.
    static func spoken(
        _ name: String,
        _ subcommands: [any ParsableCommand.Type] = [],
        otherwise: (any ParsableCommand.Type)? = nil
    ) -> CommandConfiguration {
        let words = Terminal.current.words
        let key = "cli.help.\(name)"
        return CommandConfiguration(
            commandName: name.split(separator: "-").last.map(String.init),
            abstract: words(key),
            discussion: words.has("\(key).more") ? words("\(key).more") : "",
            subcommands: subcommands,
            defaultSubcommand: otherwise
        )
    }
}

extension ArgumentHelp {
    /// What an option is for: `cli.option.` + key.
    static func words(_ key: String) -> ArgumentHelp {
        ArgumentHelp(Terminal.current.words("cli.option.\(key)"))
    }

    /// What an option is for, and what is shown in the place of its value.
    static func words(_ key: String, value: String) -> ArgumentHelp {
        ArgumentHelp(Terminal.current.words("cli.option.\(key)"), valueName: value)
    }
}
