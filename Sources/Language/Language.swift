/// A language the program speaks: Simplified Chinese first, English complete.
package enum Language: String, CaseIterable, Sendable {
    case zhHans = "zh-Hans"
    case en

    /// The language a tag asks for; nil where it names one that is not spoken here.
    ///
    /// Reads `zh-Hans`, `zh_CN.UTF-8`, `en-GB` and the like: only the first subtag counts (BCP 47, POSIX locale names).
    package init?(tag: String) {
        let first = tag.lowercased().prefix { $0.isASCII && $0.isLetter }
        switch first {
        case "zh": self = .zhHans
        case "en": self = .en
        default: return nil
        }
    }

    /// The language of a person at a terminal, from `LC_ALL`, `LC_MESSAGES` and `LANG`: the first that is set decides.
    ///
    /// Everything that is not Chinese gets English. Source: POSIX.1-2017, Base Definitions, 8.2.
    package init(environment: [String: String]) {
        let chosen = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }
            .first { !$0.isEmpty }
        self = chosen.flatMap { Language(tag: $0) } ?? .en
    }

    /// The language a browser prefers, from its `Accept-Language`; nil when it wants none that is spoken here.
    ///
    /// Equal weights keep the order they are written in. Source: RFC 9110, 12.5.4.
    package init?(acceptLanguage header: String) {
        let ranges = header.split(separator: ",").prefix(64).enumerated().compactMap { place, range -> Preference? in
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first, let language = Language(tag: tag) else { return nil }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Self.thousandths($0.dropFirst(2)) } ?? 1000
            return weight > 0 ? Preference(language: language, weight: weight, place: place) : nil
        }
        let best = ranges.min { ($1.weight, $0.place) < ($0.weight, $1.place) }
        guard let best else { return nil }
        self = best.language
    }

    private struct Preference {
        let language: Language
        let weight: Int
        let place: Int
    }

    /// `1`, `0.8`, `0.333` as thousandths; anything else counts as nothing.
    private static func thousandths(_ text: Substring) -> Int {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), whole == 0 || whole == 1 else { return 0 }
        guard parts.count == 2 else { return whole * 1000 }
        let digits = (parts[1] + "000").prefix(3)
        return whole == 1 ? 1000 : Int(digits) ?? 0
    }
}
