/// An entry but for its stamp: the costly part of its bytes is made by whoever submits, so that the one writer only joins them.
package struct EntryDraft: Sendable {
    private let actor: Person.ID
    private let command: String
    private let version: Int
    /// The bytes before the moment, between moment and number, and after the number.
    private let pieces: (beforeMoment: [UInt8], beforeNumber: [UInt8], end: [UInt8])

    /// - Throws: what the command's own encoding throws.
    package init(_ command: some Command, by actor: Person.ID) throws {
        self.actor = actor
        self.command = type(of: command).name
        version = type(of: command).version
        let name = try CanonicalJSON.bytes(of: self.command)
        let payload = try CanonicalJSON.bytes(of: command)
        pieces = (
            Array(#"{"actor":"#.utf8) + (try CanonicalJSON.bytes(of: actor)) + Array(#","at":"#.utf8),
            Array(#","command":"#.utf8) + name + Array(#","payload":"#.utf8) + payload + Array(#","seq":"#.utf8),
            Array(#","version":\#(version)}"#.utf8)
        )
    }

    /// The entry: byte for byte what ``Entry/init(_:at:)`` makes of the command and this stamp.
    package func entry(sequence: Int64, at instant: Instant) -> Entry {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.beforeMoment.count + pieces.beforeNumber.count + pieces.end.count + 40)
        bytes += pieces.beforeMoment
        bytes += String(instant.milliseconds).utf8
        bytes += pieces.beforeNumber
        bytes += String(sequence).utf8
        bytes += pieces.end
        return Entry(
            stamp: Stamp(sequence: sequence, instant: instant, actor: actor),
            command: command,
            version: version,
            bytes: bytes
        )
    }
}
