/// What changed between two rulebooks, and whom it concerns.
package struct RulebookDiff: Hashable, Sendable {
    /// One difference.
    package struct Change: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable { case added, removed, changed }

        package let kind: Kind
        /// What was changed, such as `input` or `share`.
        package let part: RulebookPart
        /// The id of what was changed.
        package let id: String
        package let phrase: Phrase
    }

    /// In the order of the new rulebook; what was removed stands at the end of its part.
    package let changes: [Change]
    /// Whom the new rulebook applies to, and who comes in or drops out.
    package let affected: [Phrase]

    package init(from old: Rulebook, to new: Rulebook) {
        let before = RulebookParts(rulebook: old).items
        let after = RulebookParts(rulebook: new).items
        changes = RulebookPart.allCases.flatMap { part in
            Self.changes(from: before.filter { $0.part == part }, to: after.filter { $0.part == part })
        }
        affected = changes.isEmpty ? [] : Self.affected(old, new)
    }

    private static func changes(from before: [RulebookParts.Item], to after: [RulebookParts.Item]) -> [Change] {
        var changes: [Change] = []
        for item in after {
            guard let old = before.first(where: { $0.id == item.id }) else {
                changes.append(change(.added, item, Phrase("rules.diff.added", [name(item), item.label])))
                continue
            }
            changes += facets(of: item, from: old).map { change(.changed, item, $0) }
        }
        for item in before where !after.contains(where: { $0.id == item.id }) {
            changes.append(change(.removed, item, Phrase("rules.diff.removed", [name(item), item.label])))
        }
        return changes
    }

    private static func facets(of item: RulebookParts.Item, from old: RulebookParts.Item) -> [Phrase] {
        var phrases: [Phrase] = []
        for facet in item.facets {
            let subject = [name(item), item.label, facet.name]
            guard let before = old.facets.first(where: { $0.key == facet.key }) else {
                phrases.append(Phrase("rules.diff.facet-added", subject + [facet.value]))
                continue
            }
            if before.value != facet.value {
                phrases.append(Phrase("rules.diff.facet-changed", subject + [before.value, facet.value]))
            }
        }
        for facet in old.facets where !item.facets.contains(where: { $0.key == facet.key }) {
            phrases.append(Phrase("rules.diff.facet-removed", [name(item), item.label, facet.name, facet.value]))
        }
        return phrases
    }

    private static func change(_ kind: Change.Kind, _ item: RulebookParts.Item, _ phrase: Phrase) -> Change {
        Change(kind: kind, part: item.part, id: item.id, phrase: phrase)
    }

    private static func name(_ item: RulebookParts.Item) -> Phrase.Argument {
        .phrase(Phrase("rules.diff.part.\(item.part.rawValue)"))
    }

    private static func affected(_ old: Rulebook, _ new: Rulebook) -> [Phrase] {
        var phrases = [Phrase("rules.diff.affects", [.list(new.appliesTo.map { .label($0) })])]
        if new.kinds.isEmpty {
            phrases.append(Phrase("rules.diff.affects-any-kind"))
        } else {
            phrases.append(Phrase("rules.diff.affects-kinds", [.list(new.kinds.map { .text($0) })]))
        }
        let joined = new.kinds.filter { !old.kinds.contains($0) }
        let left = old.kinds.filter { !new.kinds.contains($0) }
        // Without kinds a rulebook is for any, so nobody joins or leaves.
        if !old.kinds.isEmpty, !joined.isEmpty {
            phrases.append(Phrase("rules.diff.kinds-in", [.list(joined.map { .text($0) })]))
        }
        if !new.kinds.isEmpty, !left.isEmpty { phrases.append(Phrase("rules.diff.kinds-out", [.list(left.map { .text($0) })])) }
        return phrases
    }
}
