/// One write, as data.
///
/// A command is journaled exactly as it was submitted and replayed for as long as the books exist. So it holds everything its
/// effect depends on: no clock, no randomness, no environment.
package protocol Command: Codable, Equatable, Sendable {
    /// The name it is journaled under, `room.verb-noun`; it never changes and is never reused.
    static var name: String { get }

    /// The version of its shape; a new shape is a new type with a higher version, and the old type stays to replay old entries.
    static var version: Int { get }

    /// The organisations something new is recorded of; each must be open, whoever signs.
    ///
    /// To correct, withdraw or finish what is in the books already is no new record: that goes on when an organisation is closed.
    var recordsOf: [Organisation.ID] { get }

    /// Throws a ``Refusal`` unless this signer may do this at all.
    func authorize(_ signer: Signer, in facts: some Facts) throws

    /// Throws a ``Refusal`` unless it makes sense as the books stand.
    func validate(in facts: some Facts) throws

    /// Does it; everything that could be refused was refused above.
    func apply(to ledger: some Ledger, at stamp: Stamp) throws
}

extension Command {
    package static var version: Int { 1 }

    package var recordsOf: [Organisation.ID] { [] }

    /// Throws the ``Refusal`` this command meets: for its signer, for an organisation that is closed, or as the books stand.
    package func weigh(by signer: Signer, in facts: some Facts) throws {
        try authorize(signer, in: facts)
        for organisation in recordsOf { try facts.require(organisation).requireOpen() }
        try validate(in: facts)
    }
}

/// Every command there is, by name and version: what the journal can be replayed with.
package struct Commands: Sendable {
    private let kinds: [String: any Command.Type]

    package init(_ kinds: [any Command.Type]) {
        var table: [String: any Command.Type] = [:]
        for kind in kinds {
            table["\(kind.name)/\(kind.version)"] = kind
        }
        self.kinds = table
    }

    package func kind(name: String, version: Int) throws -> any Command.Type {
        guard let kind = kinds["\(name)/\(version)"] else { throw Fault("no command \(name)/\(version)") }
        return kind
    }

    package var all: [any Command.Type] {
        kinds.keys.sorted().compactMap { kinds[$0] }
    }
}
