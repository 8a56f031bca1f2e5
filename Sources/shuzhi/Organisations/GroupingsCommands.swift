import ArgumentParser
import Exchange

/// `shuzhi groupings …`.
struct GroupingsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "groupings",
            [ImportCommand<GroupingSheet, EveryYear>.self, GroupingsExport.self, TemplateCommand<GroupingSheet>.self]
        )
    }
}
