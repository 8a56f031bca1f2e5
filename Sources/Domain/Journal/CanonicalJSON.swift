import FoundationEssentials

/// The one way a value becomes bytes for the journal: JSON, keys sorted, slashes plain, no spaces, no floating point.
package enum CanonicalJSON {
    /// - Throws: whatever the value's own encoding throws; ours throw nothing.
    package static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// The canonical text of a dictionary of texts.
    package static func text(of labels: [String: String]) -> String {
        let pairs = labels.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\(quoted($0.key)):\(quoted($0.value))" }
        return "{\(pairs.joined(separator: ","))}"
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }

    /// A text as a JSON string.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1f}":
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
