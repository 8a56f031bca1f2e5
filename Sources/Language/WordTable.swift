/// A flat table of words: one `key: text` on each line.
///
/// It is the part of YAML that such tables need: comments, plain, `'single'` and `"double"` quoted texts on one line. What is more than
/// that is kept in ``unreadable``, and a test holds that it is empty.
package struct WordTable: Sendable {
    package private(set) var texts: [String: String] = [:]
    /// Keys in the order they stand, repeated ones as often as they stand.
    package private(set) var keys: [String] = []
    /// The numbers of the lines that are not `key: text`.
    package private(set) var unreadable: [Int] = []

    package init(_ yaml: String) {
        for (index, line) in yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.drop { $0 == " " }
            guard let first = content.first, first != "#", content != "---" else { continue }
            guard content.count == line.count, let entry = Self.entry(String(content)) else {
                unreadable.append(index + 1)
                continue
            }
            keys.append(entry.key)
            texts[entry.key] = entry.text
        }
    }

    private static func entry(_ line: String) -> (key: String, text: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let key = unquoted(line[..<colon].trimmed)
        let rest = line[line.index(after: colon)...]
        guard let key, !key.isEmpty, rest.first == " ", let text = unquoted(rest.trimmed) else { return nil }
        return (key, text)
    }

    /// The text a scalar stands for; nil where it is more than one plain or quoted text.
    private static func unquoted(_ scalar: Substring) -> String? {
        switch scalar.first {
        case nil: return ""
        case "\"": return doubleQuoted(scalar.dropFirst())
        case "'": return singleQuoted(scalar.dropFirst())
        case "|", ">", "[", "{", "&", "*", "!", "%", "@", "`": return nil
        default: return plain(scalar)
        }
    }

    private static func plain(_ scalar: Substring) -> String? {
        var text = ""
        var rest = scalar
        while let character = rest.popFirst() {
            if character == "#", text.last == " " { break }
            if character == ":", rest.first == " " || rest.isEmpty { return nil }
            text.append(character)
        }
        return String(text[...].trimmed)
    }

    private static func singleQuoted(_ scalar: Substring) -> String? {
        var text = ""
        var rest = scalar
        while let character = rest.popFirst() {
            guard character == "'" else {
                text.append(character)
                continue
            }
            guard rest.first == "'" else { return endsThere(rest) ? text : nil }
            rest.removeFirst()
            text.append("'")
        }
        return nil
    }

    private static func doubleQuoted(_ scalar: Substring) -> String? {
        var text = ""
        var rest = scalar
        while let character = rest.popFirst() {
            switch character {
            case "\"": return endsThere(rest) ? text : nil
            case "\\":
                guard let escaped = rest.popFirst(), let meant = escapes[escaped] else { return nil }
                text.append(meant)
            default: text.append(character)
            }
        }
        return nil
    }

    private static let escapes: [Character: Character] = ["n": "\n", "t": "\t", "\"": "\"", "\\": "\\", "/": "/", "0": "\0"]

    private static func endsThere(_ rest: Substring) -> Bool {
        rest.trimmed.isEmpty || (rest.first == " " && rest.trimmed.first == "#")
    }
}

extension StringProtocol {
    /// Without the spaces and tabs at both ends.
    fileprivate var trimmed: Substring {
        var text = Substring(self)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
