import Foundation

/// Answers as JSON: keys sorted, slashes plain, indented for the eye.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        try text(of: value, formatting: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
    }

    /// The same on one line.
    static func line(of value: some Encodable) throws -> String {
        try text(of: value, formatting: [.sortedKeys, .withoutEscapingSlashes])
    }

    private static func text(of value: some Encodable, formatting: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
