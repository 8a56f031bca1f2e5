import ArgumentParser
import Exchange

/// `shuzhi audits …`.
struct AuditsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("audits", [ImportCommand<AuditSheet, CycleOption>.self, TemplateCommand<AuditSheet>.self])
    }
}
