/// Cuts a formula into tokens and collects what cannot be one.
///
/// A sign of another keyboard (`，`, `＋`, `≥`, `“`) is a mistake that names the sign to use; it is then read as that
/// sign, so that the rest of the formula is still checked.
struct Lexer {
    private let raw: [Character]
    /// The same characters, full-width forms replaced by their plain ones.
    private let plain: [Character]
    private var position = 0
    private var tokens: [Token] = []
    private(set) var mistakes: [FormulaMistake] = []

    init(_ text: String) {
        raw = Array(text)
        plain = raw.map(Lexer.plain)
    }

    /// The tokens, the last of them ``Token/Kind/end``.
    mutating func read() -> [Token] {
        while position < plain.count {
            if plain[position].isWhitespace { skipSpace() } else { readToken() }
        }
        tokens.append(Token(kind: .end, span: position..<position))
        return tokens
    }

    private mutating func skipSpace() {
        if raw[position] != plain[position] { mistaken(position..<position + 1, remedy: " ") }
        position += 1
    }

    private mutating func readToken() {
        let character = plain[position]
        if Lexer.isDigit(character) || character == "." {
            readNumber()
        } else if FormulaName.starts(with: character) {
            readName()
        } else if let closing = Lexer.closingQuote(raw[position]) {
            readText(until: closing)
        } else {
            readSign()
        }
    }

    // MARK: Numbers and names

    private mutating func readNumber() {
        let start = position
        advance { Lexer.isDigit($0) || $0 == "." || FormulaName.continues(with: $0) }
        var literal = String(plain[start..<position])
        var afterSpaces = position
        while afterSpaces < plain.count, plain[afterSpaces] == " " { afterSpaces += 1 }
        if afterSpaces < plain.count, plain[afterSpaces] == "%" {
            literal += "%"
            position = afterSpaces + 1
        }
        let span = start..<position
        noteFullWidth(span)
        if let number = Exact(literal) {
            tokens.append(Token(kind: .number(number), span: span))
        } else {
            mistakes.append(FormulaMistake(offset: start, key: "formula.bad-number", arguments: [String(literal.prefix(40))]))
            tokens.append(Token(kind: .number(.one), span: span))
        }
    }

    private mutating func readName() {
        let start = position
        advance { FormulaName.continues(with: $0) }
        let span = start..<position
        noteFullWidth(span)
        let name = String(plain[span])
        tokens.append(Token(kind: Lexer.words[name].map { .sign($0) } ?? .name(name), span: span))
    }

    // MARK: Texts and signs

    private mutating func readText(until closing: Set<Character>) {
        let start = position
        let opening = raw[start]
        position += 1
        while position < raw.count, !closing.contains(raw[position]) { position += 1 }
        let text = String(raw[start + 1..<position])
        if position == raw.count {
            mistakes.append(FormulaMistake(offset: start, key: "formula.open-text", arguments: [String(opening)]))
        } else {
            position += 1
        }
        if opening != "\"" && opening != "'" { mistaken(start..<start + 1, remedy: "\"") }
        tokens.append(Token(kind: .text(text), span: start..<position))
    }

    private mutating func readSign() {
        let start = position
        let two = String(plain[start..<min(start + 2, plain.count)])
        let one = String(plain[start])
        if let sign = Token.Sign(rawValue: two), two.count == 2 {
            position += 2
            noteFullWidth(start..<position)
            tokens.append(Token(kind: .sign(sign), span: start..<position))
        } else if let meant = Lexer.meant[two], two.count == 2 {
            position += 2
            mistaken(start..<position, remedy: meant.rawValue)
            tokens.append(Token(kind: .sign(meant), span: start..<position))
        } else if let sign = Token.Sign(rawValue: one) {
            position += 1
            noteFullWidth(start..<position)
            tokens.append(Token(kind: .sign(sign), span: start..<position))
        } else if let meant = Lexer.meant[one] {
            position += 1
            mistaken(start..<position, remedy: meant.rawValue)
            tokens.append(Token(kind: .sign(meant), span: start..<position))
        } else {
            position += 1
            mistakes.append(FormulaMistake(offset: start, key: "formula.unknown-character", arguments: [one]))
        }
    }

    // MARK: Common steps

    private mutating func advance(while belongs: (Character) -> Bool) {
        while position < plain.count, belongs(plain[position]) { position += 1 }
    }

    private mutating func noteFullWidth(_ span: Range<Int>) {
        if raw[span] != plain[span] { mistaken(span, remedy: String(plain[span])) }
    }

    private mutating func mistaken(_ span: Range<Int>, remedy: String) {
        mistakes.append(
            FormulaMistake(offset: span.lowerBound, key: "formula.use-instead", arguments: [String(raw[span]), remedy])
        )
    }
}

// MARK: Characters

extension Lexer {
    private static let words: [String: Token.Sign] = ["and": .and, "or": .or, "not": .not]

    /// What people write, and the sign they mean.
    private static let meant: [String: Token.Sign] = [
        "=": .equal, "<>": .unequal, "&&": .and, "||": .or, "**": .power, "=<": .lessOrEqual, "=>": .greaterOrEqual,
        "!": .not, "&": .and, "|": .or, "×": .times, "·": .times, "÷": .over, "−": .minus, "–": .minus, "—": .minus,
        "≥": .greaterOrEqual, "≤": .lessOrEqual, "≠": .unequal, "、": .comma, ";": .comma, "[": .open, "]": .close,
        "{": .open, "}": .close, "【": .open, "】": .close,
    ]

    private static func plain(_ character: Character) -> Character {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return character }
        if scalar.value == 0x3000 || scalar.value == 0xA0 { return " " }
        guard (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0) else {
            return character
        }
        return Character(plain)
    }

    private static func closingQuote(_ opening: Character) -> Set<Character>? {
        switch opening {
        case "\"": ["\""]
        case "'": ["'"]
        case "“", "”", "＂": ["“", "”", "＂", "\""]
        case "‘", "’", "＇": ["‘", "’", "＇", "'"]
        case "「": ["」"]
        case "『": ["』"]
        default: nil
        }
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }
}
