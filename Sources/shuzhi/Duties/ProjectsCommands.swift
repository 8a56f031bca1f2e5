import ArgumentParser
import Exchange

/// `shuzhi projects …`.
struct ProjectsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("projects", [ImportCommand<ProjectSheet, CycleOption>.self, TemplateCommand<ProjectSheet>.self])
    }
}
