import Rules

/// What a rulebook allows the points of an audit to be.
struct AuditBounds {
    private let rulebook: Rulebook

    init(_ rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    /// Throws unless the rulebook asks for the dimension, or for the total only, and the points lie within its bounds.
    func check(_ points: Exact, of dimension: String) throws {
        let inputs = rulebook.inputs.filter { $0.origin == .auditDimension(dimension) }
        guard !inputs.isEmpty || rulebook.inputs.contains(where: { $0.origin == .auditTotal }) else {
            throw Refusal.noSuchDimension(dimension, rulebook.id)
        }
        for input in inputs where !input.holds(points) {
            throw Refusal.pointsOutOfBounds(dimension, points.text)
        }
    }

    /// Throws unless the sum of all dimensions lies within the bounds the rulebook sets for it.
    func check(total points: Exact) throws {
        for input in rulebook.inputs where input.origin == .auditTotal && !input.holds(points, isPartial: true) {
            throw Refusal.pointsOutOfBounds(input.id, points.text)
        }
    }
}

extension Input {
    /// Whether a number lies within the bounds; a partial sum may still be below the least.
    fileprivate func holds(_ number: Exact, isPartial: Bool = false) -> Bool {
        guard case .number(let least, let most) = kind else { return false }
        return (isPartial || least.map { $0 <= number } ?? true) && (most.map { number <= $0 } ?? true)
    }
}

extension Refusal {
    package static func noSuchDimension(_ dimension: String, _ rulebook: String) -> Refusal {
        Refusal(.invalid, "audits.no-such-dimension", [dimension, rulebook])
    }

    package static func pointsOutOfBounds(_ dimension: String, _ points: String) -> Refusal {
        Refusal(.invalid, "audits.out-of-bounds", [dimension, points])
    }
}
