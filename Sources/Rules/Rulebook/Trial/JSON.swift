/// A JSON value without floating point.
enum JSON {
    case object([String: JSON])
    case list([JSON])
    case text(String)
    case whole(Int)
    case truth(Bool)
    case null

    /// Keys sorted by their bytes, no spaces, only what must be escaped escaped.
    var text: String {
        switch self {
        case .object(let object):
            let keys = object.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return "{" + keys.map { Self.quoted($0) + ":" + (object[$0]?.text ?? "null") }.joined(separator: ",") + "}"
        case .list(let list): return "[" + list.map(\.text).joined(separator: ",") + "]"
        case .text(let text): return Self.quoted(text)
        case .whole(let whole): return String(whole)
        case .truth(let truth): return truth ? "true" : "false"
        case .null: return "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
