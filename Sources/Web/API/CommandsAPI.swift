import Domain

/// `POST /api/commands/…`: every command that programs may give, each with the schema of what it reads.
enum CommandsAPI {
    /// What programs do not do: accounts and tokens are people's business, in the browser, with a code that is shown or printed
    /// once; a realm is founded once; sealed values and evidence need what lies
    /// beside the command.
    static let kept: Set<String> = [
        "organisations.create-realm", "organisations.appoint-administrators", "organisations.invite-person",
        "organisations.renew-invitation", "organisations.activate-account", "organisations.disable-account",
        "organisations.enable-account", "organisations.reset-second-factor", "organisations.require-new-password",
        "organisations.issue-token", "organisations.withdraw-token", "organisations.seal-personal-value",
        "duties.file-evidence", "duties.revise-evidence",
    ]

    /// The commands programs may give: of each the newest version.
    static var offered: [any Command.Type] {
        var newest: [String: any Command.Type] = [:]
        var names: [String] = []
        for kind in DomainCommands.all where !kept.contains(kind.name) {
            if newest[kind.name] == nil { names.append(kind.name) }
            if newest[kind.name].map({ $0.version < kind.version }) ?? true { newest[kind.name] = kind }
        }
        return names.compactMap { newest[$0] }
    }

    /// - Throws: a `Fault` where a command reads in a way that has no schema.
    static func add(to map: inout APIMap) throws {
        for kind in offered { try add(kind, to: &map) }
    }

    private static func add<C: Command>(_ kind: C.Type, to map: inout APIMap) throws {
        guard let scope = TokenScope(writing: kind.name) else { throw Fault("\(kind.name) belongs to no room") }
        try map.post("/commands/\(kind.name)", scope, kind.name, command: kind, reading: kind) { $1 }
    }
}
