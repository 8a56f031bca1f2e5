package import Rules

/// A phrase as a scorecard keeps it, in canonical JSON: `{"key":"rules.bind.cap","arguments":[…]}`.
///
/// An argument is `{"text":"…"}`, `{"label":{"zh-Hans":"…"}}`, `{"missing":{"key":"…","arguments":["…"]}}`, `{"phrase":{…}}`, or
/// `{"list":[…]}`.
package struct FrozenPhrase: Hashable, Sendable {
    package let phrase: Phrase

    package init(_ phrase: Phrase) {
        self.phrase = phrase
    }
}

extension FrozenPhrase: Codable {
    private enum Key: String, CodingKey {
        case key, arguments
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        phrase = Phrase(
            try container.decode(String.self, forKey: .key),
            try container.decode([FrozenArgument].self, forKey: .arguments).map(\.argument)
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(phrase.key, forKey: .key)
        try container.encode(phrase.arguments.map(FrozenArgument.init), forKey: .arguments)
    }
}

/// What fills one place of a phrase.
private struct FrozenArgument: Codable {
    let argument: Phrase.Argument

    private enum Key: String, CodingKey {
        case text, label, missing, phrase, list
    }

    private struct Reason: Codable {
        let key: String
        let arguments: [String]
    }

    init(_ argument: Phrase.Argument) {
        self.argument = argument
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            argument = .text(text)
        } else if let texts = try container.decodeIfPresent([String: String].self, forKey: .label) {
            argument = .label(Label(texts))
        } else if let reason = try container.decodeIfPresent(Reason.self, forKey: .missing) {
            argument = .missing(Missing(reason.key, reason.arguments))
        } else if let frozen = try container.decodeIfPresent(FrozenPhrase.self, forKey: .phrase) {
            argument = .phrase(frozen.phrase)
        } else {
            argument = .list(try container.decode([FrozenArgument].self, forKey: .list).map(\.argument))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch argument {
        case .text(let text): try container.encode(text, forKey: .text)
        case .label(let label): try container.encode(label.texts, forKey: .label)
        case .missing(let missing):
            try container.encode(Reason(key: missing.key, arguments: missing.arguments), forKey: .missing)
        case .phrase(let phrase): try container.encode(FrozenPhrase(phrase), forKey: .phrase)
        case .list(let items): try container.encode(items.map(FrozenArgument.init), forKey: .list)
        }
    }
}
