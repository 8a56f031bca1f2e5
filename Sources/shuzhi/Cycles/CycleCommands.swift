import ArgumentParser

/// `shuzhi cycle …`.
struct CycleCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("cycle", [CycleOpen.self, CycleAdvance.self, CycleStatus.self, CycleCheckup.self])
    }
}
