import Domain
import Storage

/// What became of one line.
struct SubmitAnswer: Sendable {
    enum Outcome: Sendable {
        case taken(Receipt)
        case refused(Refusal, String)
        case malformed(String)
    }

    let key: String?
    /// The number of the line, from 1.
    let line: Int
    let outcome: Outcome

    /// The answer as one line of JSON: `{"entry":…,"key":…}`, `{"key":…,"refused":{…}}` or `{"key":…,"line":…,"malformed":…}`.
    var text: String {
        get throws {
            switch outcome {
            case .taken(let receipt):
                try JSONText.line(of: Taken(key: key, entry: receipt.entry, repeated: receipt.isRepeated ? true : nil))
            case .refused(let refusal, let message):
                try JSONText.line(
                    of: Refused(
                        key: key,
                        refused: .init(
                            kind: refusal.kind.rawValue,
                            key: refusal.key,
                            arguments: refusal.arguments,
                            message: message
                        )
                    )
                )
            case .malformed(let message):
                try JSONText.line(of: Malformed(key: key, line: line, malformed: message))
            }
        }
    }

    private struct Taken: Encodable {
        let key: String?
        let entry: Int64
        let repeated: Bool?
    }

    private struct Refused: Encodable {
        struct Why: Encodable {
            let kind: String
            let key: String
            let arguments: [String]
            let message: String
        }

        let key: String?
        let refused: Why
    }

    private struct Malformed: Encodable {
        let key: String?
        let line: Int
        let malformed: String
    }
}
