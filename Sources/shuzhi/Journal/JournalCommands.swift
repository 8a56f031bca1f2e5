import ArgumentParser

/// `shuzhi journal …`.
struct JournalCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("journal", [JournalVerify.self, JournalList.self, JournalCheckpoint.self, JournalProve.self])
    }
}
