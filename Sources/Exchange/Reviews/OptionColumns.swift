import Documents
import Rules

/// The columns for the options of ballots: options that share an id or a name share a column.
struct OptionColumns {
    let columns: [SheetColumn]

    /// - Parameter fixed: the columns the file has anyway.
    init(of ballots: [Ballot], beside fixed: [SheetColumn]) {
        var merged: [[String]] = []
        for option in ballots.flatMap(\.options) {
            let names = Self.names(of: option).filter { name in !fixed.contains { $0.accepts(name) } }
            let touching = merged.indices.filter { place in merged[place].contains { names.contains($0) } }
            let joined = touching.flatMap { merged[$0] } + names
            for place in touching.reversed() { merged.remove(at: place) }
            merged.append(joined.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        }
        columns = merged.map { SheetColumn(NamedColumns.id(of: $0.first ?? ""), $0, required: false) }
    }

    /// The column an option is counted in.
    func column(of option: Ballot.Option) -> String {
        columns.first { $0.headings.contains(option.id) }?.id ?? NamedColumns.id(of: option.id)
    }

    private static func names(of option: Ballot.Option) -> [String] {
        RulebookName(option.id, option.label).names
    }
}
