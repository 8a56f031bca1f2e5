import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi grants list`: the roles given in an organisation and below it.
struct GrantsList: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("grants-list") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("organisation"), help: .words("grants-below", value: "code"))
    var organisation: String?

    @Option(name: .customLong("role"), help: .words("grant-role", value: "role"))
    var role: String?

    @Option(name: .customLong("person"), help: .words("grant-person", value: "person"))
    var person: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let role = try role.map { name throws(Failure) in try GrantOptions.known(name) }
        let lines = try await realm.grants(in: organisation, role: role, person: person.map { Person.ID($0) })
        let words = terminal.words
        var table = Table([
            (words("cli.grants.person"), .left), (words("cli.grants.name"), .left), (words("cli.grants.role"), .left),
            (words("cli.grants.code"), .left), (words("cli.grants.organisation"), .left), (words("cli.grants.cycle"), .left),
        ])
        for line in lines {
            table.add([
                line.person, line.name, words("role.\(line.role.rawValue)"), line.organisation, line.organisationName,
                line.cycle ?? words("cli.grants.every-cycle"),
            ])
        }
        terminal.print(table.text)
    }
}
