/// What a change of the tree would do, before it is done.
package struct TreeEffects: Equatable, Sendable {
    /// An organisation that comes to stand below another, with everything below it.
    package struct Move: Equatable, Sendable {
        package let organisation: Organisation.ID
        /// It may be one that is only founded by the change.
        package let below: Organisation.ID
    }

    package let moves: [Move]
    /// Who is closed: their roles, posts and memberships end.
    package let closes: [Organisation.ID]
    /// Codes that are new.
    package let founds: [Organisation.ID]
    /// Who takes over the memberships in groupings of those closed; nil: nobody.
    package let heir: Organisation.ID?

    init(
        moves: [Move] = [],
        closes: [Organisation.ID] = [],
        founds: [Organisation.ID] = [],
        heir: Organisation.ID? = nil
    ) {
        self.moves = moves
        self.closes = closes
        self.founds = founds
        self.heir = heir
    }
}

/// A command that changes who stands where in the tree, and can say beforehand whom it would touch.
package protocol TreeChange: Command {
    func effects(in facts: some Facts) throws -> TreeEffects
}

extension MoveOrganisation: TreeChange {
    package func effects(in facts: some Facts) throws -> TreeEffects {
        TreeEffects(moves: [.init(organisation: organisation, below: parent)])
    }
}

extension MergeOrganisations: TreeChange {
    package func effects(in facts: some Facts) throws -> TreeEffects {
        let moves = try merged.flatMap { id in
            try facts.openChildren(of: id).map { TreeEffects.Move(organisation: $0.id, below: into) }
        }
        return TreeEffects(moves: moves, closes: merged, heir: into)
    }
}

extension SplitOrganisation: TreeChange {
    package func effects(in facts: some Facts) throws -> TreeEffects {
        let moves = parts.flatMap { part in part.children.map { TreeEffects.Move(organisation: $0, below: part.code) } }
        return TreeEffects(moves: moves, closes: goesOn ? [] : [organisation], founds: parts.map(\.code))
    }
}

extension CloseOrganisation: TreeChange {
    package func effects(in facts: some Facts) throws -> TreeEffects {
        TreeEffects(closes: [organisation])
    }
}
