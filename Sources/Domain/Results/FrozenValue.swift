package import Rules

/// A value as a scorecard keeps it, in canonical JSON.
///
/// `{"value":"90.2"}`, `{"truth":true}`, `{"text":"…"}`, `{"series":[…]}`, `{"groups":{…}}`, `{"ballot":{group:{item:[…]}}}`, or
/// `{"missing":"key","arguments":[…]}`.
package struct FrozenValue: Hashable, Sendable {
    package let value: Value

    package init(_ value: Value) {
        self.value = value
    }

    /// The canonical text of values by id.
    package static func text(of values: [String: Value]) throws -> String {
        String(decoding: try CanonicalJSON.bytes(of: values.mapValues(FrozenValue.init)), as: UTF8.self)
    }

    package static func values(from text: String) throws -> [String: Value] {
        try CanonicalJSON.decode([String: FrozenValue].self, from: Array(text.utf8)).mapValues(\.value)
    }
}

extension FrozenValue: Codable {
    private enum Key: String, CodingKey {
        case value, truth, text, series, groups, ballot, missing, arguments
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let number = try container.decodeIfPresent(Exact.self, forKey: .value) {
            value = .number(number)
        } else if let truth = try container.decodeIfPresent(Bool.self, forKey: .truth) {
            value = .truth(truth)
        } else if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            value = .text(text)
        } else if let series = try container.decodeIfPresent([FrozenValue].self, forKey: .series) {
            value = .series(series.map(\.value))
        } else if let groups = try container.decodeIfPresent([String: FrozenValue].self, forKey: .groups) {
            value = .groups(groups.mapValues(\.value))
        } else if let counts = try container.decodeIfPresent([String: [String: [Int]]].self, forKey: .ballot) {
            value = .tally(Tally(counts: counts))
        } else {
            value = .missing(
                Missing(
                    try container.decode(String.self, forKey: .missing),
                    try container.decode([String].self, forKey: .arguments)
                )
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch value {
        case .number(let number): try container.encode(number, forKey: .value)
        case .truth(let truth): try container.encode(truth, forKey: .truth)
        case .text(let text): try container.encode(text, forKey: .text)
        case .series(let parts): try container.encode(parts.map(FrozenValue.init), forKey: .series)
        case .groups(let groups): try container.encode(groups.mapValues(FrozenValue.init), forKey: .groups)
        case .tally(let tally): try container.encode(tally.counts, forKey: .ballot)
        case .missing(let missing):
            try container.encode(missing.key, forKey: .missing)
            try container.encode(missing.arguments, forKey: .arguments)
        }
    }
}
