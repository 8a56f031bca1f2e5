/// Looks over a text before it is parsed, for what would make parsing costly or its mistakes hard to understand.
///
/// YAML's anchors and aliases are refused: with them a short text can stand for an endless one, and a rulebook is to be read
/// as it is written.
struct SourceScreen {
    static let longest = 1 << 20

    let source: SourceText
    private var mistakes: [Mistake] = []
    /// Lines indented more than this belong to a block scalar.
    private var blockIndent: Int?
    private var quote: Unicode.Scalar?
    private var flowDepth = 0

    init(_ source: SourceText) {
        self.source = source
    }

    static func mistakes(in source: SourceText) -> [Mistake] {
        guard source.text.utf8.count <= longest else {
            return [Mistake(at: Position(line: 1, column: 1), "yaml.too-large", ["\(longest / 1024)"])]
        }
        var screen = SourceScreen(source)
        for number in 1...source.lineCount { screen.look(at: source.line(number), number: number) }
        return screen.mistakes
    }

    private mutating func look(at line: ArraySlice<Unicode.Scalar>, number: Int) {
        let indent = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indent)
        for (offset, scalar) in line.enumerated() where Self.isControl(scalar) {
            report("yaml.control-character", number, offset, ["U+\(String(scalar.value, radix: 16, uppercase: true))"])
        }
        if let block = blockIndent {
            if rest.isEmpty || indent > block { return }
            blockIndent = nil
        }
        guard let first = rest.first else { return }
        if first == "\t", quote == nil, flowDepth == 0, rest.contains(where: { $0 != "\t" && $0 != " " }) {
            report("yaml.tab", number, indent)
        }
        scan(Array(rest), number: number, indent: indent)
    }

    /// Walks one line, keeping track of quotes, and finds `&name` and `*name` where a value may begin.
    private mutating func scan(_ line: [Unicode.Scalar], number: Int, indent: Int) {
        var begins = quote == nil
        let key = line.firstIndex { $0 != "-" && $0 != " " } ?? 0
        var index = 0
        while index < line.count {
            let scalar = line[index]
            let next = index + 1 < line.count ? line[index + 1] : " "
            if let open = quote {
                if open == "\"", scalar == "\\" { index += 1 }
                if scalar == open {
                    if open == "'", next == "'" { index += 1 } else { quote = nil }
                }
            } else if scalar == "#", index == 0 || line[index - 1] == " " {
                return
            } else if begins, scalar == "\"" || scalar == "'" {
                quote = scalar
                begins = false
            } else if begins, scalar == "&" || scalar == "*", Self.namesAnchor(next) {
                report("yaml.alias", number, indent + index, [String(Character(scalar))])
                begins = false
            } else if begins, scalar == "|" || scalar == ">", flowDepth == 0 {
                blockIndent = index > key ? indent + key : indent
                return
            } else {
                begins = opens(scalar, next: next, began: begins)
            }
            index += 1
        }
    }

    /// Whether a value may begin after this character.
    private mutating func opens(_ scalar: Unicode.Scalar, next: Unicode.Scalar, began: Bool) -> Bool {
        let spaced = next == " " || next == "\t"
        switch scalar {
        case "[", "{":
            if began { flowDepth += 1 }
            return began
        case "]", "}":
            flowDepth = max(flowDepth - 1, 0)
            return false
        case ",": return flowDepth > 0
        case ":": return spaced || flowDepth > 0
        case "-", "?": return began && spaced
        case " ", "\t": return began
        default: return false
        }
    }

    private mutating func report(_ key: String, _ line: Int, _ offset: Int, _ arguments: [String] = []) {
        guard mistakes.count < 100 else { return }
        mistakes.append(Mistake(line: line, column: offset + 1, key: key, arguments: arguments))
    }

    private static func namesAnchor(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-"
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F || scalar.value == 0xFEFF
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
