import Domain
import Rules

extension CheckupDesk {
    func rulebooks() throws -> [CheckupFinding] {
        let alone = scoring.isEmpty ? [CheckupFinding(.noScoringRulebook, count: 1)] : []
        return try alone + kindsWithoutRulebook() + rulebooksWithoutOrganisations() + openSettings() + newerRulebooks()
    }

    /// Organisations of a kind that nothing is pinned for; the root stands above the year.
    private func kindsWithoutRulebook() throws -> [CheckupFinding] {
        struct Line: Decodable {
            let kind: String
            let number: Int
        }
        let pinned = Set(pins.flatMap(\.pin.kinds)).sorted().map { Field.id($0) }
        let lines: [Line] = try connection.all(
            """
            SELECT kind, count(*) AS number FROM organisation
            WHERE state = 'open' AND parent IS NOT NULL AND kind NOT IN \(anyOf: pinned.isEmpty ? [.text("")] : pinned)
            GROUP BY kind ORDER BY kind
            """
        )
        guard !lines.isEmpty else { return [] }
        let places = try lines.map { line in
            let label = try ledger.find(Kind.ID(line.kind))?.labels[Label.mainLanguage] ?? line.kind
            return CheckupFinding.Place(.kind, line.kind, name: label, note: String(line.number))
        }
        let organisations = lines.map(\.number).reduce(0, +)
        return [CheckupFinding(.kindWithoutRulebook, count: organisations, [String(lines.count)], places: places)]
    }

    private func rulebooksWithoutOrganisations() throws -> [CheckupFinding] {
        let empty = try pins.filter { book in
            let kinds = book.pin.kinds.map { Field.id($0) }
            let found = try connection.number(
                "SELECT 1 FROM organisation WHERE kind IN \(anyOf: kinds) AND state = 'open' LIMIT 1"
            )
            return found == nil
        }
        return finding(.rulebookWithoutOrganisations, about: empty) { $0.pin.kinds.map(\.text).joined(separator: ", ") }
    }

    /// Settings without a value of their own that the pin gives none: what depends on them is not computable.
    private func openSettings() -> [CheckupFinding] {
        let open = pins.filter { !$0.openSettings.isEmpty }
        return finding(.settingOpen, about: open, count: open.map(\.openSettings.count).reduce(0, +)) { book in
            book.openSettings.map { $0.label.text(in: Label.mainLanguage) }.joined(separator: ", ")
        }
    }

    private func newerRulebooks() throws -> [CheckupFinding] {
        let outdated = try pins.filter { book in
            let newest = try connection.number(
                "SELECT max(version) FROM rulebook_edition WHERE name = \(book.rulebook.id)"
            )
            return newest.map { Int($0) > book.rulebook.version } ?? false
        }
        return finding(.newerRulebook, about: outdated) { String($0.rulebook.version) }
    }

    private func finding(
        _ check: CheckupFinding.Check,
        about books: [PinnedBook],
        count: Int? = nil,
        note: (PinnedBook) -> String
    ) -> [CheckupFinding] {
        guard !books.isEmpty else { return [] }
        let places = books.map { book in
            CheckupFinding.Place(
                .rulebook,
                book.pin.rulebook.text,
                name: book.rulebook.label.text(in: Label.mainLanguage),
                note: note(book)
            )
        }
        return [CheckupFinding(check, count: count ?? books.count, places: places)]
    }
}

extension PinnedBook {
    /// What the place should have set and has not.
    var openSettings: [Setting] { rulebook.settings.filter { $0.value == nil && pin.settings[$0.id] == nil } }
}
