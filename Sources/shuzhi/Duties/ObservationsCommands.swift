import ArgumentParser
import Exchange

/// `shuzhi observations …`.
struct ObservationsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("observations", [ImportCommand<ObservationSheet, CycleOption>.self, TemplateCommand<ObservationSheet>.self])
    }
}
