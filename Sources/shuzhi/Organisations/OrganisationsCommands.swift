import ArgumentParser

/// `shuzhi organisations …`.
struct OrganisationsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "organisations",
            [OrganisationsImport.self, OrganisationsExport.self, TemplateCommand<OrganisationTemplate>.self]
        )
    }
}
