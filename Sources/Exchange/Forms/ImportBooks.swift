package import Domain
package import Language
import Rules
package import Storage

/// The books as they stand, for holding the rows of a file against them; good inside the look at the books it was made in.
package final class ImportBooks {
    package let connection: any Connection
    package let facts: SQLLedger
    package let cycle: Cycle?
    /// The rulebooks of the cycle.
    package let pins: [PinnedRulebook]
    /// Who hands the file in.
    package let signer: Signer
    /// How far the roles reach that may hand in such a file; nil: it is not asked.
    package let reach: Reach?
    /// The language of whoever hands it in: names for choices come in it first.
    package let language: Language
    /// When it is looked at.
    package let now: Instant
    private var organisations: [String: Organisation?] = [:]
    private var nearCodes: [String]?
    private var guesses: [String: String?] = [:]

    /// How many words of one file are guessed at: what is not looked at needs no guess, and guessing is slow.
    private static let mostGuesses = 200

    /// - Throws: the refusal that there is no such cycle.
    package init(
        _ connection: any Connection,
        cycle: Cycle.ID?,
        signer: Signer,
        roles: Set<Role>? = nil,
        language: Language,
        now: Instant = SystemClock.now()
    ) throws {
        let facts = SQLLedger(connection)
        self.connection = connection
        self.facts = facts
        self.signer = signer
        self.language = language
        self.now = now
        self.cycle = try cycle.map { try facts.require($0) }
        pins = try cycle.map { try facts.pins(of: $0).map { try facts.pinned($0) } } ?? []
        reach = try roles.map { try signer.reach($0, during: cycle, in: facts) }
    }

    /// The cycle of a file that has one.
    package func requiredCycle() throws -> Cycle {
        guard let cycle else { throw Fault("a file without a cycle") }
        return cycle
    }

    package func organisation(_ code: String) throws -> Organisation? {
        if let known = organisations[code] { return known }
        let found = try facts.find(Organisation.ID(code))
        organisations[code] = .some(found)
        return found
    }

    /// The codes somebody may have meant, of what they may see; read only where a code is wrong.
    package func codes() throws -> [String] {
        if let nearCodes { return nearCodes }
        let paths = reach?.paths ?? [""]
        let codes = try paths.flatMap { path in
            try facts.list(Match<Organisation>().and("path", startsWith: path)).map(\.id.text)
        }
        let found = Set(codes).sorted()
        nearCodes = found
        return found
    }

    /// What may have been meant by a word; nil where nothing is near, or where enough has been guessed at.
    func nearest(to word: String, among known: () throws -> some Sequence<String>) rethrows -> String? {
        if let guess = guesses[word] { return guess }
        guard guesses.count < Self.mostGuesses else { return nil }
        let guess = Nearest.word(to: word, among: try known())
        guesses[word] = .some(guess)
        return guess
    }

    /// The rulebook an organisation is held to; nil: none.
    package func pinned(for organisation: Organisation) -> PinnedRulebook? {
        pins.first { $0.pin.kinds.contains(organisation.kind) }
    }

    /// What any rulebook of the cycle asks for, in the order of the rulebooks, each once.
    func named(_ names: (Rulebook) -> [RulebookName]) -> [RulebookName] {
        var seen: Set<String> = []
        return pins.flatMap { names($0.rulebook) }.filter { seen.insert($0.id).inserted }
    }
}
