package import Domain
package import Rules

/// One published rulebook, read, with whom it burdens how much.
package struct RulebookOf: Query {
    package struct Answer: Equatable, Sendable {
        package let edition: RulebookEdition
        package let rulebook: Rulebook
        package let burden: BurdenMeter
        /// All versions under its name, newest first.
        package let versions: [Version]
    }

    package struct Version: Equatable, Sendable {
        package let edition: RulebookEdition.ID
        package let version: Int
    }

    package let edition: RulebookEdition.ID

    package init(edition: RulebookEdition.ID) {
        self.edition = edition
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let edition = try SQLLedger(connection).require(edition)
        let rulebook = try RulebookShelf.shared.rulebook(edition.id.text, text: edition.text)
        let versions: [EditionLine] = try connection.all(
            "SELECT id, name, version FROM rulebook_edition WHERE name = \(edition.name) ORDER BY version DESC, id"
        )
        return Answer(
            edition: edition,
            rulebook: rulebook,
            burden: BurdenMeter(rulebook, organisations: try WeighRulebook.organisationsByKind(connection)),
            versions: versions.map { Version(edition: RulebookEdition.ID($0.id), version: $0.version) }
        )
    }
}
