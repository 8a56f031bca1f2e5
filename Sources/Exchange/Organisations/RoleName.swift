package import Domain
import Language

/// What roles are called in files and on the command line.
package enum RoleName {
    package static let choices: [(value: Role, names: [String])] = Role.allCases.map { role in
        (role, [role.rawValue] + Language.allCases.map { Words($0)("role.\(role.rawValue)") })
    }

    /// The role of that name in either language; nil: there is none.
    package static func role(called name: String) -> Role? {
        let plain = name.lowercased()
        return choices.first { $0.names.contains { $0.lowercased() == plain } }?.value
    }
}
