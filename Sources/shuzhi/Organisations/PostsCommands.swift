import ArgumentParser
import Exchange

/// `shuzhi posts …`.
struct PostsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "posts",
            [ImportCommand<PostSheet, EveryYear>.self, PostsExport.self, TemplateCommand<PostSheet>.self]
        )
    }
}
