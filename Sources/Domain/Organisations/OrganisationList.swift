/// A checked list of organisations: what is new in it, parents before children.
struct OrganisationList {
    typealias Row = ImportOrganisations.Row

    /// The rows that are not in the books yet; a parent stands before those below it.
    let added: [Row]

    /// Checks every row against the others and the books.
    ///
    /// - Throws: the refusal of the first row that is not right, in the order of the list; circles come last.
    init(_ rows: [Row], in facts: some Facts) throws {
        guard !rows.isEmpty else { throw Refusal.blank("rows") }
        var positions: [Organisation.ID: Int] = [:]
        positions.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            guard Wording.isCode(row.code.text) else { throw Refusal.rowCode(index + 1, row.code) }
            guard positions.updateValue(index, forKey: row.code) == nil else { throw Refusal.rowRepeated(index + 1, row.code) }
        }
        let kinds = Set(try facts.all(Kind.self).map(\.id))
        var fresh: [Int] = []
        var roots: [Int] = []
        var below: [Organisation.ID: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            guard try !Self.isKnown(row, at: index, in: facts) else { continue }
            try Wording.check(row.name, "name", most: 200)
            guard kinds.contains(row.kind) else { throw Refusal.rowKind(index + 1, row.code, row.kind) }
            fresh.append(index)
            if let parent = positions[row.parent], try !facts.exists(rows[parent].code) {
                below[row.parent, default: []].append(index)
            } else {
                guard try facts.exists(row.parent) else { throw Refusal.rowParent(index + 1, row.code, row.parent) }
                roots.append(index)
            }
        }
        var order = roots
        var next = 0
        while next < order.count {
            order += below[rows[order[next]].code] ?? []
            next += 1
        }
        if order.count < fresh.count {
            throw Refusal.circle(Self.circle(among: fresh, placed: Set(order), rows, positions))
        }
        added = order.map { rows[$0] }
    }

    /// Whether the very same organisation is in the books; refuses one that differs.
    private static func isKnown(_ row: Row, at index: Int, in facts: some Facts) throws -> Bool {
        guard let known = try facts.find(row.code) else { return false }
        guard known.name == row.name, known.kind == row.kind, known.parent == row.parent, known.origin == row.origin else {
            throw Refusal.rowDiffers(index + 1, row.code)
        }
        return true
    }

    /// The members of the first circle, from its first row around.
    private static func circle(
        among fresh: [Int],
        placed: Set<Int>,
        _ rows: [Row],
        _ positions: [Organisation.ID: Int]
    ) -> [Organisation.ID] {
        guard var index = fresh.first(where: { !placed.contains($0) }) else { return [] }
        var steps: [Int: Int] = [:]
        var walk: [Int] = []
        while steps[index] == nil {
            steps[index] = walk.count
            walk.append(index)
            guard let parent = positions[rows[index].parent] else { return [] }
            index = parent
        }
        let members = walk[(steps[index] ?? 0)...]
        let first = members.min() ?? index
        return (members.drop { $0 != first } + members.prefix { $0 != first }).map { rows[$0].code }
    }
}

extension Refusal {
    package static func rowCode(_ row: Int, _ code: Organisation.ID) -> Refusal {
        Refusal(.invalid, "organisations.row-code", [String(row), String(code.text.prefix(64))])
    }

    package static func rowRepeated(_ row: Int, _ code: Organisation.ID) -> Refusal {
        Refusal(.invalid, "organisations.row-repeated", [String(row), code.text])
    }

    package static func rowDiffers(_ row: Int, _ code: Organisation.ID) -> Refusal {
        Refusal(.conflict, "organisations.row-differs", [String(row), code.text])
    }

    package static func rowKind(_ row: Int, _ code: Organisation.ID, _ kind: Domain.Kind.ID) -> Refusal {
        Refusal(.invalid, "organisations.row-kind", [String(row), code.text, kind.text])
    }

    package static func rowParent(_ row: Int, _ code: Organisation.ID, _ parent: Organisation.ID) -> Refusal {
        Refusal(.invalid, "organisations.row-parent", [String(row), code.text, parent.text])
    }

    /// Organisations that stand below one another in a ring, in order.
    package static func circle(_ members: [Organisation.ID]) -> Refusal {
        Refusal(.invalid, "organisations.circle", [(members + members.prefix(1)).map(\.text).joined(separator: " → ")])
    }
}
