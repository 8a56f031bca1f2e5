import Domain

/// What stands at the start of an entry's bytes, before its payload: read without reading the payload, which may be long.
struct EntryHead: Decodable {
    /// More bytes than any head has: the names of persons and commands are short.
    static let longest = 700

    let actor: Person.ID
    let at: Instant
    let command: String

    /// Keys stand in rising order in canonical JSON, so `actor`, `at` and `command` come before `payload`.
    init(startOf bytes: [UInt8]) throws {
        let mark = Array(#","payload":"#.utf8)
        guard let end = bytes.firstRange(of: mark)?.lowerBound else { throw Fault("an entry without payload") }
        self = try CanonicalJSON.decode(EntryHead.self, from: bytes[..<end] + [UInt8(ascii: "}")])
    }
}
