import ArgumentParser

/// `shuzhi observations …`.
struct ObservationsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("observations", [ImportCommand<ObservationSheet>.self, TemplateCommand<ObservationSheet>.self])
    }
}
