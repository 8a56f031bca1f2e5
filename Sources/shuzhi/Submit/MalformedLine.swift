import Foundation
import Language

/// What is wrong with a line that is no command: `cli.submit.` + key has the words.
struct MalformedLine: Error {
    let key: String
    let arguments: [String]

    init(_ key: String, _ arguments: [String] = []) {
        self.key = key
        self.arguments = arguments
    }

    func text(_ words: Words, line: Int) -> String {
        let arguments = key.hasPrefix("field-type") ? [arguments[0], words("cli.submit.type.\(arguments[1])")] : arguments
        return words("cli.submit.line", "\(line)", words.text("cli.submit.\(key)", arguments))
    }
}

extension MalformedLine {
    /// What a decoder found wrong.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context): self.init("field-missing", [Self.path(context.codingPath + [key])])
        case .valueNotFound(_, let context): self.init("field-missing", [Self.path(context.codingPath)])
        case .typeMismatch(let type, let context): self.init(type, at: context.codingPath)
        case .dataCorrupted(let context): self.init(corrupted: context)
        @unknown default: self.init("not-json")
        }
    }

    private init(_ type: any Any.Type, at path: [any CodingKey]) {
        let name: String? =
            switch type {
            case is String.Type: "text"
            case is Int.Type, is Int64.Type, is UInt64.Type, is UInt.Type: "whole"
            case is Double.Type: "number"
            case is Bool.Type: "truth"
            case is [Any].Type: "list"
            case is [String: Any].Type: "object"
            default: nil
            }
        guard let name else {
            self.init("field-value", [Self.path(path)])
            return
        }
        if path.isEmpty {
            self.init("not-object")
        } else {
            self.init("field-type", [Self.path(path), name])
        }
    }

    private init(corrupted context: DecodingError.Context) {
        guard context.codingPath.isEmpty else {
            self.init("field-value", [Self.path(context.codingPath)])
            return
        }
        self.init("not-json")
    }

    /// What keeps some bytes from being JSON: only the other parser says where.
    static func unreadable(_ bytes: Data) -> MalformedLine {
        do {
            _ = try JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)
            return MalformedLine("not-json")
        } catch {
            let said = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
            if let place = said.firstMatch(of: /around character (\d+)/).flatMap({ Int($0.1) }) {
                return MalformedLine("not-json-at", ["\(place + 1)"])
            }
            return MalformedLine(said.hasPrefix("Unexpected end") ? "not-json-end" : "not-json")
        }
    }

    /// `payload.rows[0].code`.
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}
