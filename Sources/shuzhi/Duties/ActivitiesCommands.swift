import ArgumentParser
import Exchange

/// `shuzhi activities …`.
struct ActivitiesCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("activities", [ImportCommand<ActivitySheet, CycleOption>.self, TemplateCommand<ActivitySheet>.self])
    }
}
