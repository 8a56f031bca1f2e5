/// 指标值: the values of one indicator in one cycle for all organisations, as one block of bytes.
package struct ObservationBlock: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let indicator: String
    /// See ``ObservationTable``.
    package internal(set) var bytes: [UInt8]

    package init(
        cycle: Cycle.ID,
        indicator: String,
        bytes: [UInt8]
    ) {
        id = Self.id(cycle: cycle, indicator: indicator)
        self.cycle = cycle
        self.indicator = indicator
        self.bytes = bytes
    }

    package static func id(cycle: Cycle.ID, indicator: String) -> ID {
        ID("\(cycle)|\(indicator)")
    }
}

extension ObservationBlock {
    package static let shape = Shape(
        "observation_block",
        "id",
        "cycle",
        "indicator",
        "bytes"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        indicator = try row.text()
        bytes = try row.blob()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .text(indicator), .blob(bytes),
        ]
    }
}
