package import Domain
import Foundation

/// What passwords must be like; two published standards disagree, so it is data, and the settings page says which one is meant.
package struct PasswordPolicy: Hashable, Sendable {
    /// The words for it stand under `password.policy.` + name.
    package let name: String
    package let leastCharacters: Int
    /// How many of: lower case, upper case, digits, others.
    package let leastClasses: Int
    /// After how many days a password must be changed; nil: never for its age alone.
    package let mostDays: Int?
    /// How many of the last passwords may not be used again, the present one among them.
    package let history: Int

    package init(name: String, leastCharacters: Int, leastClasses: Int, mostDays: Int?, history: Int) {
        self.name = name
        self.leastCharacters = leastCharacters
        self.leastClasses = leastClasses
        self.mostDays = mostDays
        self.history = history
    }

    /// The longest password, in characters.
    package static let mostCharacters = 128

    /// GB/T 22239-2019, 8.1.4.1 a): secrets are complex and changed at intervals.
    ///
    /// It states no figures; these are what assessors
    /// usually ask for.
    package static let dengbao3 = PasswordPolicy(
        name: "dengbao3",
        leastCharacters: 10,
        leastClasses: 3,
        mostDays: 90,
        history: 5
    )

    /// OWASP ASVS 5.0.0, 6.2: length counts, no classes are asked for, nothing is changed for its age.
    package static let asvs = PasswordPolicy(name: "asvs", leastCharacters: 15, leastClasses: 0, mostDays: nil, history: 1)

    /// Everything that is wrong with a password, but for its being an earlier one; empty where it will do.
    ///
    /// - Parameter context: words that everybody around its owner would try first: names, their pinyin, the year.
    package func faults(of password: String, context: [String]) -> [Refusal] {
        var faults: [Refusal] = []
        if password.count < leastCharacters { faults.append(.passwordTooShort(leastCharacters)) }
        if password.count > Self.mostCharacters { faults.append(.passwordTooLong) }
        if Self.classes(of: password) < leastClasses { faults.append(.passwordTooPlain(leastClasses)) }
        let plain = password.precomposedStringWithCompatibilityMapping.lowercased()
        if GuessedPasswords.contains(plain) { faults.append(.passwordCommon) }
        if let word = Self.word(leaning: plain, on: context) { faults.append(.passwordLeansOn(word)) }
        return faults
    }

    /// Whether a password of that age must be changed.
    func isTooOld(_ madeAt: Instant, at now: Instant) -> Bool {
        mostDays.map { now.milliseconds - madeAt.milliseconds >= Int64($0) * 86_400_000 } ?? false
    }

    private static func classes(of password: String) -> Int {
        var classes: Set<Int> = []
        for scalar in password.unicodeScalars {
            switch scalar {
            case "a"..."z": classes.insert(0)
            case "A"..."Z": classes.insert(1)
            case "0"..."9": classes.insert(2)
            default: classes.insert(3)
            }
        }
        return classes.count
    }

    /// The longest word of the context in a password of which, without such words, fewer than six characters are left.
    private static func word(leaning password: String, on context: [String]) -> String? {
        let words = context.map { $0.lowercased() }.filter { $0.utf8.count >= 4 }.sorted { ($0.count, $1) > ($1.count, $0) }
        var left = password
        var first: String?
        for word in words where left.contains(word) {
            first = first ?? word
            left = left.replacingOccurrences(of: word, with: "")
        }
        return left.count < 6 ? first : nil
    }
}

extension Refusal {
    static func passwordTooShort(_ least: Int) -> Refusal { Refusal(.invalid, "password.too-short", [String(least)]) }
    static let passwordTooLong = Refusal(.invalid, "password.too-long", [String(PasswordPolicy.mostCharacters)])
    static func passwordTooPlain(_ classes: Int) -> Refusal { Refusal(.invalid, "password.too-plain", [String(classes)]) }
    static let passwordCommon = Refusal(.invalid, "password.common")
    static func passwordLeansOn(_ word: String) -> Refusal { Refusal(.invalid, "password.leans-on", [word]) }
    static func passwordUsedBefore(_ history: Int) -> Refusal { Refusal(.invalid, "password.used-before", [String(history)]) }
}
