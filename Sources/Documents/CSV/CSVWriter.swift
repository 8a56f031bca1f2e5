/// Writes comma-separated values: UTF-8 with a byte order mark, CRLF, RFC 4180 quoting.
package enum CSVWriter {
    /// The bytes of a file with a header and rows.
    package static func bytes(header: [String], rows: some Sequence<[CSVValue]>) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        append(header.map(CSVValue.text), to: &bytes)
        for row in rows {
            append(row, to: &bytes)
        }
        return bytes
    }

    private static func append(_ row: [CSVValue], to bytes: inout [UInt8]) {
        bytes.append(contentsOf: row.map(cell).joined(separator: ",").utf8)
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private static func cell(_ value: CSVValue) -> String {
        switch value {
        case .number(let text) where isNumber(text): text
        case .number(let text), .text(let text): quoted(neutral(text))
        }
    }

    /// The text with an apostrophe before whatever an office program would take for a formula.
    ///
    /// Source: OWASP ASVS 5.0.0, 1.2.10; the full-width signs are taken for formulas by Chinese editions.
    static func neutral(_ text: String) -> String {
        isTakenForFormula(text[...]) ? "'" + text : text
    }

    /// The text as it was before ``neutral(_:)``.
    static func meant(by text: String) -> String {
        text.hasPrefix("'") && isTakenForFormula(text.dropFirst()) ? String(text.dropFirst()) : text
    }

    private static func isTakenForFormula(_ text: Substring) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r\0＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    private static func quoted(_ text: String) -> String {
        let special = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        let padded = text.first == " " || text.last == " "
        guard special || padded else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func isNumber(_ text: String) -> Bool {
        var digits = text[...]
        if digits.first == "-" { digits.removeFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}

/// What stands in one cell of a file that is written.
package enum CSVValue: Hashable, Sendable {
    case text(String)
    /// A whole number or finite decimal as its digits; anything else is written as text.
    case number(String)
}
