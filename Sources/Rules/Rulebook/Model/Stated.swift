/// A part of a rule that the rulebook fixes or leaves to a local setting.
package enum Stated<Fixed: Hashable & Sendable>: Hashable, Sendable {
    case fixed(Fixed)
    /// The id of the setting.
    case setting(String)

    /// The value in force; nil when the setting has none or one of the wrong kind.
    func resolved(_ settings: [String: Value], _ read: (Value) -> Fixed?) -> Fixed? {
        switch self {
        case .fixed(let fixed): fixed
        case .setting(let id): settings[id].flatMap(read)
        }
    }
}

extension Stated where Fixed == Exact {
    func resolved(_ settings: [String: Value]) -> Exact? {
        resolved(settings) { value in
            guard case .number(let number) = value else { return nil }
            return number
        }
    }
}

extension Stated where Fixed: RawRepresentable, Fixed.RawValue == String {
    func resolved(_ settings: [String: Value]) -> Fixed? {
        resolved(settings) { value in
            guard case .text(let text) = value else { return nil }
            return Fixed(rawValue: text)
        }
    }
}
