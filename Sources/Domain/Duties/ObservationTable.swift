package import Rules

/// The contents of an ``ObservationBlock``: for the ordinal of an organisation, its value and the entry it came from.
///
/// The bytes: `SZO1`, then the number of cells, then for each cell in rising order the step from the ordinal before, the entry,
/// the origin (0 reported, 1 generated), and the length and ASCII of the exact text. Numbers are unsigned LEB128.
package struct ObservationTable: Equatable, Sendable {
    package struct Cell: Hashable, Sendable {
        package let value: Exact
        /// The number of the journal entry that recorded it.
        package let entry: Int64
        package let origin: Organisation.Origin

        package init(value: Exact, entry: Int64, origin: Organisation.Origin) {
            self.value = value
            self.entry = entry
            self.origin = origin
        }
    }

    private static let magic = Array("SZO1".utf8)
    private var cells: [Int: Cell] = [:]

    package init() {}

    package var count: Int { cells.count }

    /// The ordinals that have a value, rising.
    package var ordinals: [Int] { cells.keys.sorted() }

    package subscript(ordinal: Int) -> Cell? {
        get { cells[ordinal] }
        set { cells[ordinal] = newValue }
    }

    package var bytes: [UInt8] {
        var result = Self.magic
        Self.append(UInt64(cells.count), to: &result)
        var last = 0
        for ordinal in ordinals {
            guard let cell = cells[ordinal] else { continue }
            Self.append(UInt64(ordinal - last), to: &result)
            Self.append(UInt64(cell.entry), to: &result)
            result.append(cell.origin == .reported ? 0 : 1)
            let text = Array(cell.value.text.utf8)
            Self.append(UInt64(text.count), to: &result)
            result += text
            last = ordinal
        }
        return result
    }

    /// - Throws: a ``Fault`` when the bytes are not those of a table.
    package init(bytes: [UInt8]) throws {
        var reader = Reader(bytes: bytes)
        guard try reader.take(Self.magic.count) == Self.magic[...] else { throw Fault("not a table of observations") }
        let count = try reader.number()
        guard count <= bytes.count else { throw Fault("a table of observations promises more cells than it has bytes") }
        cells.reserveCapacity(count)
        var ordinal = 0
        for position in 0..<count {
            let step = try reader.number()
            guard position == 0 || step > 0 else { throw Fault("a table of observations has an ordinal twice") }
            ordinal += step
            let entry = try reader.number()
            let origin: Organisation.Origin = try reader.take(1).first == 0 ? .reported : .generated
            let text = String(decoding: try reader.take(reader.number()), as: UTF8.self)
            guard let value = Exact(text) else { throw Fault("\(text) in a table of observations is no number") }
            cells[ordinal] = Cell(value: value, entry: Int64(entry), origin: origin)
        }
        guard reader.isAtEnd else { throw Fault("a table of observations goes on after its end") }
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private struct Reader {
        let bytes: [UInt8]
        private var position = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        var isAtEnd: Bool { position == bytes.count }

        mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
            guard count >= 0, count <= bytes.count - position else { throw Fault("a table of observations ends too soon") }
            defer { position += count }
            return bytes[position..<position + count]
        }

        /// At most eight bytes, so that it always fits.
        mutating func number() throws -> Int {
            var result = 0
            for shift in stride(from: 0, to: 56, by: 7) {
                let byte = try take(1).first ?? 0
                result |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return result }
            }
            throw Fault("a number in a table of observations is too long")
        }
    }
}
