import Domain
import Language
import Testing

@Suite struct `Every command` {
    @Test(arguments: Language.allCases) func `has a name people call it by`(language: Language) {
        let words = Words(language)
        for command in DomainCommands.commands.all {
            #expect(words.has("web.command.\(command.name)"), "\(command.name) in \(language)")
        }
    }
}
