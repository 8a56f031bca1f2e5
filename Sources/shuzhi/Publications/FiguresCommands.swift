import ArgumentParser
import Exchange

/// `shuzhi figures …`.
struct FiguresCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("figures", [ImportCommand<FigureSheet, CycleOption>.self, TemplateCommand<FigureSheet>.self])
    }
}
