import Domain
import Foundation

/// The index by which organisations are found from any part of their name: in characters, in pinyin, or by its initials.
///
/// A name stands in it once for each place it can be entered from (海滨区, 滨区, 区), each with the pinyin and the initials of
/// the rest, and once more for each other reading of a character. A question is then a range of texts that begin alike, so what
/// it costs does not grow with the realm. It is kept in step as organisations are saved, and can be made anew from the names.
struct NameParts {
    /// What is found of a name beyond this many characters is found by what stands before.
    private static let longest = 40
    /// Most ways of reading the rest of a name that are written down.
    private static let mostReadings = 6

    let connection: any Connection

    /// Brings the parts of one name up to date; nothing is written where it is called as before.
    func note(_ organisation: Organisation) throws {
        let name = Self.normal(organisation.name)
        let subject = organisation.id.text
        let known: Called? = try connection.one("SELECT called FROM name_part WHERE id = \(Self.id(subject, 0, 0))")
        if let known {
            guard known.called != name else { return }
            try connection.run("DELETE FROM name_part WHERE subject = \(subject)")
        }
        let characters = Array(name.prefix(Self.longest))
        let readings = characters.map(Pinyin.readings)
        for start in characters.indices {
            // The first holds the whole name, so that it can be told whether it has changed.
            let called = start == 0 ? name : String(characters[start...])
            for (number, syllables) in Self.ways(of: readings[start...]).enumerated() {
                try connection.run(
                    """
                    INSERT INTO name_part (id, subject, is_start, called, pinyin, initials)
                    VALUES (\(Self.id(subject, start, number)), \(subject), \(start == 0), \(called), \(syllables.joined()),
                        \(String(syllables.compactMap(\.first))))
                    """
                )
            }
        }
    }

    /// Makes all parts anew.
    func refill() throws {
        try connection.run("DELETE FROM name_part")
        for organisation in try SQLLedger(connection).all(Organisation.self) { try note(organisation) }
    }

    /// Up to so many organisations that are called so, or whose name has this in it: those that begin with it first.
    ///
    /// - Parameter within: the path of the organisation they stand in or below.
    func subjects(called text: String, within path: String, most: Int) throws -> [Organisation.ID] {
        let text = Self.normal(text)
        guard !text.isEmpty else { return [] }
        let isLatin = text.allSatisfy(\.isASCII)
        let columns: [SQL] = isLatin ? ["called", "initials", "pinyin"] : ["called"]
        var found: [Organisation.ID] = []
        var seen: Set<Organisation.ID> = []
        for isStart in [true, false] {
            for column in columns where found.count < most {
                for subject in try subjects(column, text, isStart, within: path, most: most)
                where found.count < most && seen.insert(subject).inserted {
                    found.append(subject)
                }
            }
        }
        return found
    }

    private func subjects(_ column: SQL, _ text: String, _ isStart: Bool, within path: String, most: Int) throws
        -> [Organisation.ID]
    {
        struct Line: Decodable { let subject: Organisation.ID }
        let end = text.firstTextAfterAllThatStartWithIt ?? text
        let last = path.firstTextAfterAllThatStartWithIt ?? path
        // Twice as many, for a name may have the same part twice.
        let lines: [Line] = try connection.all(
            """
            SELECT part.subject AS subject
            FROM name_part AS part
            JOIN organisation ON organisation.id = part.subject
            WHERE part.is_start = \(isStart) AND part.\(column) >= \(text) AND part.\(column) < \(end)
                AND organisation.path >= \(path) AND organisation.path < \(last)
            ORDER BY part.\(column), part.subject
            LIMIT \(2 * most)
            """
        )
        return lines.map(\.subject)
    }

    /// How a name, or what is looked for, is compared: half-width, lower case, without spaces.
    static func normal(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    }

    /// The ways some characters can be read one after another, the usual way first.
    static func ways(of readings: ArraySlice<[String]>) -> [[String]] {
        readings.reduce([[]]) { ways, choices in
            let isWritten = choices.count * ways.count <= mostReadings
            return (isWritten ? choices : Array(choices.prefix(1))).flatMap { choice in ways.map { $0 + [choice] } }
        }
    }

    private static func id(_ subject: String, _ start: Int, _ number: Int) -> String { "\(subject)|\(start)|\(number)" }

    private struct Called: Decodable { let called: String }
}
