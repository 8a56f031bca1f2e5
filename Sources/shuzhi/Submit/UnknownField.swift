import Foundation

/// Finds what a line says and the command has no place for, which a decoder passes over in silence.
enum UnknownField {
    /// The path of the first such field in the order of names; nil: there is none.
    ///
    /// - Parameters:
    ///   - given: what was written.
    ///   - known: what the command that was read from it writes of itself.
    static func path(in given: Data, beside known: Data, under name: String) throws -> String? {
        let given = try JSONSerialization.jsonObject(with: given, options: .fragmentsAllowed)
        let known = try JSONSerialization.jsonObject(with: known, options: .fragmentsAllowed)
        guard let payload = (given as? [String: Any])?[name] else { return nil }
        return path(payload, [known], name)
    }

    /// - Parameter known: what may stand there; elements of a list are known together, for a command may keep them in
    ///   another order.
    private static func path(_ given: Any, _ known: [Any], _ place: String) -> String? {
        if let list = given as? [Any] {
            let elements = known.compactMap { $0 as? [Any] }.flatMap { $0 }
            guard !elements.isEmpty else { return nil }
            for (index, element) in list.enumerated() {
                if let found = path(element, elements, "\(place)[\(index)]") { return found }
            }
            return nil
        }
        guard let fields = given as? [String: Any] else { return nil }
        let objects = known.compactMap { $0 as? [String: Any] }
        guard !objects.isEmpty else { return nil }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) where !(value is NSNull) {
            let values = objects.compactMap { $0[name] }
            guard !values.isEmpty else { return "\(place).\(name)" }
            if let found = path(value, values, "\(place).\(name)") { return found }
        }
        return nil
    }
}
