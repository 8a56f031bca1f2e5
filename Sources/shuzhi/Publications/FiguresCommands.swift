import ArgumentParser

/// `shuzhi figures …`.
struct FiguresCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("figures", [ImportCommand<FigureSheet>.self, TemplateCommand<FigureSheet>.self])
    }
}
