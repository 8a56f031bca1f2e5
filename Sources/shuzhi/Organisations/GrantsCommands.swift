import ArgumentParser
import Domain
import Language

/// `shuzhi grants …`.
struct GrantsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "grants",
            [
                GrantsList.self, GrantsAdd.self, GrantsWithdraw.self, ImportCommand<GrantSheet>.self, GrantsExport.self,
                TemplateCommand<GrantSheet>.self,
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
    func known() throws(Failure) -> Role { try RoleName.role(called: role) }
}

/// What roles are called on the command line and in files.
enum RoleName {
    static let choices: [(value: Role, names: [String])] = Role.allCases.map { role in
        (role, [role.rawValue] + Language.allCases.map { Words($0)("role.\(role.rawValue)") })
    }

    static func role(called name: String) throws(Failure) -> Role {
        let plain = name.lowercased()
        guard let found = choices.first(where: { $0.names.contains { $0.lowercased() == plain } }) else {
            throw Failure(.usage, "no-role", [name, Role.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        return found.value
    }
}
