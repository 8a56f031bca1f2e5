import ArgumentParser

/// `shuzhi groupings …`.
struct GroupingsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "groupings",
            [ImportCommand<GroupingSheet>.self, GroupingsExport.self, TemplateCommand<GroupingSheet>.self]
        )
    }
}
