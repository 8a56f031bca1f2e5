import Rules

/// States reported facts that are not events in the books, each with its source, for one part of the published page.
package struct StateFigures: Command {
    /// One fact of the list.
    package struct Stated: Codable, Equatable, Sendable {
        /// Unique within the cycle.
        package let id: String
        package let organisation: Organisation.ID?
        /// The place as the source calls it.
        package let place: String
        package let who: String?
        package let what: String
        /// An exact number as text.
        package let value: String?
        package let unit: String?
        package let note: String?
        /// Where it was published.
        package let source: String
        package let day: Day?

        package init(
            id: String,
            organisation: Organisation.ID? = nil,
            place: String,
            who: String? = nil,
            what: String,
            value: String? = nil,
            unit: String? = nil,
            note: String? = nil,
            source: String,
            day: Day? = nil
        ) {
            self.id = id
            self.organisation = organisation
            self.place = place
            self.who = who
            self.what = what
            self.value = value
            self.unit = unit
            self.note = note
            self.source = source
            self.day = day
        }
    }

    package static let name = "publications.state-figures"

    package let cycle: Cycle.ID
    package let section: Figure.Section
    package let figures: [Stated]

    package init(cycle: Cycle.ID, section: Figure.Section, figures: [Stated]) {
        self.cycle = cycle
        self.section = section
        self.figures = figures
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        guard try facts.require(cycle).phase != .closed else { throw Refusal.notWhile(.closed) }
        guard !figures.isEmpty else { throw Refusal.blank("figures") }
        var seen: Set<String> = []
        for figure in figures {
            try figure.check(in: facts)
            guard seen.insert(figure.id).inserted else { throw Refusal.repeated("figure", figure.id) }
            guard try !facts.exists(Figure.id(cycle: cycle, name: figure.id)) else { throw Refusal.figureExists(figure.id) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for figure in figures {
            try ledger.save(
                Figure(
                    cycle: cycle,
                    name: figure.id,
                    section: section,
                    organisation: figure.organisation,
                    place: figure.place,
                    who: figure.who,
                    what: figure.what,
                    value: figure.value.map { try Wording.number($0, "value").text },
                    unit: figure.unit,
                    note: figure.note,
                    source: figure.source,
                    day: figure.day,
                    recordedIn: stamp.sequence
                )
            )
        }
    }
}

extension StateFigures.Stated {
    fileprivate func check(in facts: some Facts) throws {
        try Wording.check(name: id, "figure")
        try Wording.check(place, "place", most: 200)
        try Wording.check(what, "what")
        try Wording.check(source, "source")
        try who.map { try Wording.check($0, "who", most: 200) }
        try unit.map { try Wording.check($0, "unit", most: 50) }
        try note.map { try Wording.check($0, "note") }
        if let value { _ = try Wording.number(value, "value") }
        if let organisation { _ = try facts.require(organisation) }
    }
}

extension Refusal {
    package static func figureExists(_ figure: String) -> Refusal {
        Refusal(.conflict, "publications.figure-exists", [figure])
    }
}
