import ArgumentParser

/// `shuzhi ballots …`.
struct BallotsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("ballots", [ImportCommand<BallotSheet>.self, TemplateCommand<BallotSheet>.self])
    }
}
