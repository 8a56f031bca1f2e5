import ArgumentParser
import Exchange

/// `shuzhi ballots …`.
struct BallotsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("ballots", [ImportCommand<BallotSheet, CycleOption>.self, TemplateCommand<BallotSheet>.self])
    }
}
