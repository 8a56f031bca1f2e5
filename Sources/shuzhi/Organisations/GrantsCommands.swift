import ArgumentParser
import Domain
import Exchange

/// `shuzhi grants …`.
struct GrantsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "grants",
            [
                GrantsList.self, GrantsAdd.self, GrantsWithdraw.self, ImportCommand<GrantSheet, EveryYear>.self,
                GrantsExport.self, TemplateCommand<GrantSheet>.self,
            ]
        )
    }
}

/// A role over an organisation, for one cycle or for all.
struct GrantOptions: ParsableArguments {
    @Option(name: .customLong("person"), help: .words("grant-person", value: "person"))
    var person: String

    @Option(name: .customLong("role"), help: .words("grant-role", value: "role"))
    var role: String

    @Option(name: .customLong("organisation"), help: .words("grant-organisation", value: "code"))
    var organisation: String

    @Option(name: .customLong("cycle"), help: .words("grant-cycle", value: "cycle"))
    var cycle: String?

    /// - Throws: a ``Failure`` where there is no such role.
    func known() throws(Failure) -> Role { try Self.known(role) }

    /// - Throws: a ``Failure`` where no role is called so.
    static func known(_ name: String) throws(Failure) -> Role {
        guard let known = RoleName.role(called: name) else {
            throw Failure(.usage, "no-role", [name, Role.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        return known
    }
}
