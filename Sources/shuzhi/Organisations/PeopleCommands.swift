import ArgumentParser
import Exchange

/// `shuzhi people …`.
struct PeopleCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("people", [ImportCommand<PeopleSheet, EveryYear>.self, TemplateCommand<PeopleSheet>.self])
    }
}
