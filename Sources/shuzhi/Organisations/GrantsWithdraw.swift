import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi grants withdraw`: takes a role back.
struct GrantsWithdraw: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("grants-withdraw") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var grant: GrantOptions
    @OptionGroup var manners: Manners

    func run() async throws {
        let command = WithdrawRole(
            person: Person.ID(grant.person),
            role: try grant.known(),
            organisation: Organisation.ID(grant.organisation),
            cycle: grant.cycle.map { Cycle.ID($0) }
        )
        let receipt = try await realm.submit(command)
        let terminal = Terminal.current
        let role = terminal.words("role.\(command.role.rawValue)")
        terminal.print(terminal.words("cli.grants.withdrawn", grant.person, role, grant.organisation, "\(receipt.entry)"))
    }
}
