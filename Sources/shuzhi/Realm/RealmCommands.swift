import ArgumentParser

/// `shuzhi realm …`.
struct RealmCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("realm", [RealmCreate.self]) }
}
