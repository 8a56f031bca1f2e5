import ArgumentParser

/// `shuzhi rulebook …`: rulebooks as files, and published in books.
struct RulebookCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "rulebook",
            [
                RulebookCheck.self, RulebookExplain.self, RulebookCompare.self, RulebookTry.self, RulebookList.self,
                RulebookShow.self, RulebookPublish.self,
            ]
        )
    }
}
