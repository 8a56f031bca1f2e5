import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi groupings export`: the groupings that stand, a row for each member, as `groupings import` takes them.
struct GroupingsExport: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("groupings-export") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("to"), help: .words("export-to", value: "file"))
    var file: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let yes = terminal.words("cli.yes")
        let rows = try await realm.lookingAsOffice { facts in
            try facts.all(Grouping.self).filter { $0.closedOn == nil }.flatMap { grouping in
                let members = try facts.list(Match<GroupingMember>("grouping", .id(grouping.id))).filter { $0.leftOn == nil }
                // The one that leads first.
                return try members.filter { $0.organisation == grouping.lead }.map { try Self.row($0, grouping, yes, facts) }
                    + members.filter { $0.organisation != grouping.lead }.map { try Self.row($0, grouping, "", facts) }
            }
        }
        try ExportedSheet(noun: "groupings", columns: ImportColumns.groupings, rows: rows).write(to: file, on: terminal)
    }

    private static func row(_ member: GroupingMember, _ grouping: Grouping, _ leads: String, _ facts: SQLLedger) throws
        -> [String]
    {
        let organisation = try facts.require(member.organisation)
        return [
            grouping.id.text, grouping.name, organisation.id.text, organisation.name, leads, member.joinedOn.text,
        ]
    }
}
