import ArgumentParser

/// `shuzhi posts …`.
struct PostsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("posts", [ImportCommand<PostSheet>.self, PostsExport.self, TemplateCommand<PostSheet>.self])
    }
}
