import ArgumentParser
import Exchange

/// `shuzhi problems …`.
struct ProblemsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("problems", [ImportCommand<ProblemSheet, CycleOption>.self, TemplateCommand<ProblemSheet>.self])
    }
}
