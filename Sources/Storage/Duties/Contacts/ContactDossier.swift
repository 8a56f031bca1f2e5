package import Domain

/// One contact point: every visit the log tells of, and what was done to the link.
package struct ContactDossier: Query {
    package struct Answer: Equatable, Sendable {
        package let contact: ContactPoint
        package let organisation: Organisation
        package let cycle: Cycle
        package let placeName: String?
        /// In the order of their days.
        package let visits: [Activity]
        /// The newest first.
        package let steps: [WorkStepLine]
    }

    package let contact: ContactPoint.ID

    package init(contact: ContactPoint.ID) {
        self.contact = contact
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let contact = try facts.require(contact)
        try WorkViewers.require(signer, over: contact.organisation, during: contact.cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let contact = try ledger.require(contact)
        let placeName = try contact.place.map { try ledger.require($0).name }
        return Answer(
            contact: contact,
            organisation: try ledger.require(contact.organisation),
            cycle: try ledger.require(contact.cycle),
            placeName: placeName,
            visits: try ContactVisits(contact.organisation, in: contact.cycle, from: ledger).of(contact, placeName: placeName),
            steps: try WorkStepLine.of(.contactPoint, contact.id.text, from: connection)
        )
    }
}
