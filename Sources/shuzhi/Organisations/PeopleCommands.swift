import ArgumentParser

/// `shuzhi people …`.
struct PeopleCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("people", [ImportCommand<PeopleSheet>.self, TemplateCommand<PeopleSheet>.self])
    }
}
