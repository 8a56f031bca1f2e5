import Domain

/// The branches of the demonstration, made from its seed; every one is marked as generated.
struct GeneratedBranches {
    let names: BranchNames
    let divisions: Divisions
    let seed: UInt64
    /// How many branches each township and zone gets.
    let perTownship: Int

    /// The mix of a township: of each eighteen branches, nine of villages, three of communities and three of two-new bodies.
    private static let mix = [
        "village", "community", "two-new", "village", "village", "school", "village", "community", "two-new", "village",
        "enterprise",
        "village", "village", "community", "two-new", "village", "hospital", "village",
    ]

    func rows() -> [ImportOrganisations.Row] {
        let districts = divisions.at("district")
        let townships = districts.flatMap { divisions.below($0.code) }
        return divisions.all.filter { $0.parent != nil }.map(reported) + townships.flatMap(branches) + districts.flatMap(agencies)
    }

    private func reported(_ division: Divisions.Division) -> ImportOrganisations.Row {
        ImportOrganisations.Row(
            code: division.code,
            name: division.name,
            kind: Kind.ID(division.level),
            parent: division.parent ?? division.code,
            origin: .reported
        )
    }

    private func branches(of township: Divisions.Division) -> [ImportOrganisations.Row] {
        var dice = Dice(seed: seed, for: "branches of \(township.code)")
        var used: Set<String> = []
        return (0..<perTownship).map { index in
            let kind = Self.mix[index % Self.mix.count]
            var name = branchName(kind, of: township, with: &dice)
            for _ in 0..<20 where used.contains(name) {
                name = branchName(kind, of: township, with: &dice)
            }
            if !used.insert(name).inserted { name += "（\(index + 1)）" }
            return ImportOrganisations.Row(
                code: Organisation.ID("\(township.code)\(200 + index)"),
                name: name,
                kind: Kind.ID(kind),
                parent: township.code,
                origin: .generated
            )
        }
    }

    private func branchName(_ kind: String, of township: Divisions.Division, with dice: inout Dice) -> String {
        let place = (dice.pick(names.first) ?? "") + (dice.pick(names.second) ?? "")
        let parts: [String] =
            switch kind {
            case "community": [dice.pick(names.communities) ?? place]
            case "two-new": [place, dice.pick(names.trades) ?? ""]
            case "school", "enterprise", "hospital": [township.name]
            default: [place]
            }
        return shaped(kind, parts)
    }

    private func agencies(of district: Divisions.Division) -> [ImportOrganisations.Row] {
        names.agencies.prefix(max(1, perTownship)).enumerated().map { index, agency in
            ImportOrganisations.Row(
                code: Organisation.ID("\(district.code)\(900 + index)"),
                name: shaped("agency", [agency]),
                kind: "agency",
                parent: district.code,
                origin: .generated
            )
        }
    }

    private func shaped(_ kind: String, _ parts: [String]) -> String {
        parts.enumerated().reduce(names.shapes[kind] ?? "{0}") { text, part in
            text.split(separator: "{\(part.offset)}", omittingEmptySubsequences: false).joined(separator: part.element)
        }
    }
}
