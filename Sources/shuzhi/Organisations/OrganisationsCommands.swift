import ArgumentParser

/// `shuzhi organisations …`.
struct OrganisationsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "organisations",
            [ImportCommand<OrganisationSheet>.self, OrganisationsExport.self, TemplateCommand<OrganisationSheet>.self]
        )
    }
}
