import ArgumentParser

/// `shuzhi problems …`.
struct ProblemsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("problems", [ImportCommand<ProblemSheet>.self, TemplateCommand<ProblemSheet>.self])
    }
}
