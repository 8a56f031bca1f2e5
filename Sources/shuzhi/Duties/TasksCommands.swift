import ArgumentParser
import Exchange

/// `shuzhi tasks …`.
struct TasksCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("tasks", [ImportCommand<TaskSheet, CycleOption>.self, TemplateCommand<TaskSheet>.self])
    }
}
