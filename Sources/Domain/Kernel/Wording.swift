import Rules

/// What names and free texts that people hand in must be like.
enum Wording {
    /// The longest free text, in characters.
    static let longest = 4000
    /// The longest name, in bytes of UTF-8.
    static let longestName = 128

    /// Throws unless the text says something, fits, and has no invisible characters but blanks, line ends and tabs.
    static func check(_ text: String, _ field: String, most: Int = longest) throws {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw Refusal.blank(field) }
        guard text.count <= most else { throw Refusal.tooLong(field, most: most) }
        guard text.unicodeScalars.allSatisfy({ !isInvisible($0) || $0 == "\n" || $0 == "\t" }) else {
            throw Refusal.controlCharacter(field)
        }
    }

    /// Whether a character shows nothing and can make one text look like another or read in another order: control characters,
    /// Unicode's bidirectional controls (UAX #9), zero-width characters, and line and paragraph separators.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Throws unless the text can be part of an id: no blanks, no invisible characters, and none of the marks ids are
    /// joined with.
    static func check(name: String, _ field: String) throws {
        guard !name.isEmpty else { throw Refusal.blank(field) }
        guard name.utf8.count <= longestName, name.unicodeScalars.allSatisfy(isOfNames) else {
            throw Refusal.notAName(field, String(name.prefix(longestName)))
        }
    }

    private static func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "/", "+", ",", " ": false
        default: !isInvisible(scalar) && (scalar.isASCII || !scalar.properties.isWhitespace)
        }
    }

    /// Throws unless the text is a code of an organisation: ASCII letters, digits, `.`, `_` and `-`, at most 64.
    static func check(code: String) throws {
        guard isCode(code) else { throw Refusal.notACode(String(code.prefix(64))) }
    }

    static func isCode(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "._-".unicodeScalars.contains(scalar))
            }
    }

    /// The exact number a text stands for.
    static func number(_ text: String, _ field: String) throws -> Exact {
        guard let number = Exact(text) else { throw Refusal.notANumber(field, String(text.prefix(80))) }
        return number
    }
}

extension Refusal {
    package static func blank(_ field: String) -> Refusal {
        Refusal(.invalid, "wording.blank", [field])
    }

    package static func tooLong(_ field: String, most: Int) -> Refusal {
        Refusal(.invalid, "wording.too-long", [field, String(most)])
    }

    package static func controlCharacter(_ field: String) -> Refusal {
        Refusal(.invalid, "wording.control-character", [field])
    }

    package static func notAName(_ field: String, _ text: String) -> Refusal {
        Refusal(.invalid, "wording.not-a-name", [field, text])
    }

    package static func notACode(_ text: String) -> Refusal {
        Refusal(.invalid, "wording.not-a-code", [text])
    }

    package static func notANumber(_ field: String, _ text: String) -> Refusal {
        Refusal(.invalid, "wording.not-a-number", [field, text])
    }

    /// The same thing stands twice in one list.
    package static func repeated(_ field: String, _ text: String) -> Refusal {
        Refusal(.invalid, "wording.repeated", [field, text])
    }
}
