/// Reads JSON as RFC 8259 has it, and refuses what may be read in two ways: a field that is there twice, bytes that are no UTF-8,
/// half of a surrogate pair.
struct JSONReader {
    /// Why bytes are no JSON that we take, and at which byte, from 0.
    struct Mistake: Error, Equatable {
        enum Kind: String {
            case unreadable
            case unfinished
            case repeatedField = "repeated-field"
            case tooDeep = "too-deep"
        }

        let kind: Kind
        let place: Int
    }

    /// How deep lists and objects may stand in one another.
    static let mostDepth = 32

    private let bytes: [UInt8]
    private var place = 0

    /// - Throws: a ``Mistake``.
    static func read(_ bytes: [UInt8]) throws -> JSON {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.place == bytes.count else { throw reader.mistake(.unreadable) }
        return value
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func value(depth: Int) throws -> JSON {
        guard depth <= Self.mostDepth else { throw mistake(.tooDeep) }
        skipBlanks()
        switch try next() {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws -> JSON {
        place += 1
        var fields: [JSONField] = []
        var names: Set<String> = []
        if try closes(UInt8(ascii: "}")) { return .object(fields) }
        while true {
            skipBlanks()
            let start = place
            guard try next() == UInt8(ascii: "\"") else { throw mistake(.unreadable) }
            let name = try text()
            guard names.insert(name).inserted else { throw Mistake(kind: .repeatedField, place: start) }
            skipBlanks()
            guard try next() == UInt8(ascii: ":") else { throw mistake(.unreadable) }
            place += 1
            fields.append(JSONField(name, try value(depth: depth + 1)))
            if try closes(UInt8(ascii: "}")) { return .object(fields) }
            try separator()
        }
    }

    private mutating func list(depth: Int) throws -> JSON {
        place += 1
        var values: [JSON] = []
        if try closes(UInt8(ascii: "]")) { return .list(values) }
        while true {
            values.append(try value(depth: depth + 1))
            if try closes(UInt8(ascii: "]")) { return .list(values) }
            try separator()
        }
    }

    private mutating func closes(_ mark: UInt8) throws -> Bool {
        skipBlanks()
        guard try next() == mark else { return false }
        place += 1
        return true
    }

    private mutating func separator() throws {
        guard try next() == UInt8(ascii: ",") else { throw mistake(.unreadable) }
        place += 1
    }

    private mutating func word(_ text: String, _ value: JSON) throws -> JSON {
        for byte in text.utf8 {
            guard try next() == byte else { throw mistake(.unreadable) }
            place += 1
        }
        return value
    }

    private mutating func number() throws -> JSON {
        let start = place
        if peek == UInt8(ascii: "-") { place += 1 }
        let first = place
        try digits()
        guard bytes[first] != UInt8(ascii: "0") || place == first + 1 else { throw Mistake(kind: .unreadable, place: first) }
        var isWhole = true
        if peek == UInt8(ascii: ".") {
            isWhole = false
            place += 1
            try digits()
        }
        if let mark = peek, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            isWhole = false
            place += 1
            if let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        let written = String(decoding: bytes[start..<place], as: UTF8.self)
        guard isWhole, let whole = Int64(written) else { return .number(written) }
        return .whole(whole)
    }

    private mutating func digits() throws {
        let start = place
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        guard place > start else { throw mistake(peek == nil ? .unfinished : .unreadable) }
    }

    private mutating func text() throws -> String {
        place += 1
        var content: [UInt8] = []
        let start = place
        while true {
            let byte = try next()
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw Mistake(kind: .unreadable, place: start)
                }
                return text
            case UInt8(ascii: "\\"): content += try escaped()
            case 0..<0x20: throw Mistake(kind: .unreadable, place: place - 1)
            default: content.append(byte)
            }
        }
    }

    private mutating func escaped() throws -> [UInt8] {
        let mark = try next()
        place += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [mark]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"): return try unicode()
        default: throw Mistake(kind: .unreadable, place: place - 1)
        }
    }

    /// A code point, or the two halves of one that needs two.
    private mutating func unicode() throws -> [UInt8] {
        let start = place
        var number = UInt32(try fourDigits())
        if (0xD800...0xDBFF).contains(number) {
            guard try next() == UInt8(ascii: "\\") else { throw Mistake(kind: .unreadable, place: start) }
            place += 1
            guard try next() == UInt8(ascii: "u") else { throw Mistake(kind: .unreadable, place: start) }
            place += 1
            let low = UInt32(try fourDigits())
            guard (0xDC00...0xDFFF).contains(low) else { throw Mistake(kind: .unreadable, place: start) }
            number = 0x10000 + (number - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(number) else { throw Mistake(kind: .unreadable, place: start) }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func fourDigits() throws -> UInt16 {
        var number: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(try next())).hexDigitValue else { throw mistake(.unreadable) }
            number = number << 4 | UInt16(digit)
            place += 1
        }
        return number
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func next() throws -> UInt8 {
        guard let byte = peek else { throw mistake(.unfinished) }
        return byte
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private func mistake(_ kind: Mistake.Kind) -> Mistake { Mistake(kind: kind, place: place) }
}
