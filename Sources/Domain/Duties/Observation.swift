package import Rules

/// The value of one indicator for one organisation, as it counts now.
package struct Observation: Hashable, Sendable {
    package let value: Exact
    /// The record it stands in, and the entry that wrote it.
    package let source: Provenance
}

extension Facts {
    /// All recorded values of an indicator, corrections left aside.
    package func observations(of indicator: String, in cycle: Cycle.ID) throws -> ObservationTable {
        guard let block = try find(ObservationBlock.id(cycle: cycle, indicator: indicator)) else { return ObservationTable() }
        return try ObservationTable(bytes: block.bytes)
    }

    /// The value that counts for one organisation: what its approved forms make of the indicator, else the correction where there
    /// is one, else what was recorded.
    package func observation(
        of indicator: String,
        in cycle: Cycle.ID,
        for organisation: Organisation
    ) throws -> Observation? {
        if let formed = try find(FormedValue.id(cycle: cycle, indicator: indicator, organisation: organisation.id)) {
            return try Observation(formed)
        }
        let id = ObservationCorrection.id(cycle: cycle, indicator: indicator, organisation: organisation.id)
        if let correction = try find(id) { return try Observation(correction) }
        guard let cell = try observations(of: indicator, in: cycle)[organisation.ordinal] else { return nil }
        return Observation(cell, block: ObservationBlock.id(cycle: cycle, indicator: indicator))
    }

    /// The values that count for every organisation that has one: by ordinal.
    ///
    /// One look-up for a whole indicator, for whoever scores many organisations.
    package func allObservations(of indicator: String, in cycle: Cycle.ID) throws -> [Int: Observation] {
        let table = try observations(of: indicator, in: cycle)
        let block = ObservationBlock.id(cycle: cycle, indicator: indicator)
        var result: [Int: Observation] = [:]
        result.reserveCapacity(table.count)
        for ordinal in table.ordinals {
            result[ordinal] = table[ordinal].map { Observation($0, block: block) }
        }
        let corrections = try list(Match<ObservationCorrection>("cycle", .id(cycle)).and("indicator", .text(indicator)))
        for correction in corrections {
            result[try require(correction.organisation).ordinal] = try Observation(correction)
        }
        for formed in try list(Match<FormedValue>("cycle", .id(cycle)).and("indicator", .text(indicator))) {
            result[try require(formed.organisation).ordinal] = try Observation(formed)
        }
        return result
    }
}

extension Observation {
    fileprivate init(_ formed: FormedValue) throws {
        guard let number = Exact(formed.value) else { throw Fault("\(formed.id) is no number") }
        value = number
        source = Provenance(table: FormedValue.shape.table, record: formed.id.text, entry: formed.recordedIn)
    }

    fileprivate init(_ correction: ObservationCorrection) throws {
        guard let number = Exact(correction.value) else { throw Fault("\(correction.id) is no number") }
        value = number
        source = Provenance(
            table: ObservationCorrection.shape.table,
            record: correction.id.text,
            entry: correction.recordedIn
        )
    }

    fileprivate init(_ cell: ObservationTable.Cell, block: ObservationBlock.ID) {
        value = cell.value
        source = Provenance(table: ObservationBlock.shape.table, record: block.text, entry: cell.entry)
    }
}
