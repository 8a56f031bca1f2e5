import ArgumentParser

/// `shuzhi audits …`.
struct AuditsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("audits", [ImportCommand<AuditSheet>.self, TemplateCommand<AuditSheet>.self])
    }
}
