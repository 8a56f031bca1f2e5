/// 日志条目: one accepted command, as the journal keeps it.
///
/// Its bytes are the canonical JSON `{"actor":…,"at":…,"command":…,"payload":{…},"seq":…,"version":…}`; they are hashed and kept
/// as they are, and never encoded again.
package struct Entry: Hashable, Sendable {
    package let stamp: Stamp
    package let command: String
    package let version: Int
    package let bytes: [UInt8]

    /// Stamps a command.
    package init(_ command: some Command, at stamp: Stamp) throws {
        self.stamp = stamp
        self.command = type(of: command).name
        version = type(of: command).version
        bytes = try CanonicalJSON.bytes(
            of: Wire(
                actor: stamp.actor,
                at: stamp.instant,
                command: self.command,
                payload: command,
                seq: stamp.sequence,
                version: version
            )
        )
    }

    init(stamp: Stamp, command: String, version: Int, bytes: [UInt8]) {
        self.stamp = stamp
        self.command = command
        self.version = version
        self.bytes = bytes
    }

    /// Reads an entry back from the bytes the journal kept.
    package init(bytes: [UInt8]) throws {
        let head = try CanonicalJSON.decode(Head.self, from: bytes)
        stamp = Stamp(sequence: head.seq, instant: head.at, actor: head.actor)
        command = head.command
        version = head.version
        self.bytes = bytes
    }

    /// The command in it, ready to be applied again.
    package func decoded(with commands: Commands) throws -> any Command {
        try payload(of: commands.kind(name: command, version: version))
    }

    private func payload<C: Command>(of kind: C.Type) throws -> C {
        try CanonicalJSON.decode(Body<C>.self, from: bytes).payload
    }

    private struct Wire<C: Command>: Encodable {
        let actor: Person.ID
        let at: Instant
        let command: String
        let payload: C
        let seq: Int64
        let version: Int
    }

    private struct Head: Decodable {
        let actor: Person.ID
        let at: Instant
        let command: String
        let seq: Int64
        let version: Int
    }

    private struct Body<C: Command>: Decodable {
        let payload: C
    }
}
