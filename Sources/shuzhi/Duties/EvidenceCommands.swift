import ArgumentParser

/// `shuzhi evidence …`.
struct EvidenceCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("evidence", [EvidenceVerify.self, EvidencePurge.self])
    }
}
