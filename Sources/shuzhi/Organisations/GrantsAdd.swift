import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi grants add`: gives somebody a role.
struct GrantsAdd: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("grants-add") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var grant: GrantOptions
    @OptionGroup var manners: Manners

    func run() async throws {
        let command = GrantRole(
            person: Person.ID(grant.person),
            role: try grant.known(),
            organisation: Organisation.ID(grant.organisation),
            cycle: grant.cycle.map { Cycle.ID($0) }
        )
        let receipt = try await realm.submit(command)
        let terminal = Terminal.current
        let role = terminal.words("role.\(command.role.rawValue)")
        terminal.print(terminal.words("cli.grants.given", grant.person, role, grant.organisation, "\(receipt.entry)"))
    }
}
