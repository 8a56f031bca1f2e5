import ArgumentParser
import Exchange

/// `shuzhi organisations …`.
struct OrganisationsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "organisations",
            [ImportCommand<OrganisationSheet, EveryYear>.self, OrganisationsExport.self, TemplateCommand<OrganisationSheet>.self]
        )
    }
}
