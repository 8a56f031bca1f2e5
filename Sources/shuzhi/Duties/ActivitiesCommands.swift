import ArgumentParser

/// `shuzhi activities …`.
struct ActivitiesCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("activities", [ImportCommand<ActivitySheet>.self, TemplateCommand<ActivitySheet>.self])
    }
}
