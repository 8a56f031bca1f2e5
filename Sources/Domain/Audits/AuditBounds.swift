import Rules

/// What a rulebook allows the points of an audit to be.
struct AuditBounds {
    private let rulebook: Rulebook

    init(_ rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    /// Throws unless the rulebook asks for the dimension or for the total, to which every dimension adds.
    func check(dimension: String) throws {
        guard !rulebook.inputs.contains(where: { $0.origin == .auditTotal }) else { return }
        let dimensions = rulebook.inputs.compactMap { input -> String? in
            if case .auditDimension(let known) = input.origin { known } else { nil }
        }
        guard !dimensions.contains(dimension) else { return }
        throw Refusal.noSuchDimension(dimension, rulebook.id, nearest: Nearest.word(to: dimension, among: dimensions))
    }

    /// Throws unless the rulebook asks for the dimension, or for the total, and the points lie within its bounds.
    func check(_ points: Exact, of dimension: String) throws {
        try check(dimension: dimension)
        for input in rulebook.inputs where input.origin == .auditDimension(dimension) && !input.holds(points) {
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
    /// The rulebook has no such audit dimension; the nearest it has, if any is near.
    package static func noSuchDimension(_ dimension: String, _ rulebook: String, nearest: String? = nil) -> Refusal {
        guard let nearest else { return Refusal(.invalid, "audits.no-such-dimension", [dimension, rulebook]) }
        return Refusal(.invalid, "audits.no-such-dimension-near", [dimension, rulebook, nearest])
    }

    package static func pointsOutOfBounds(_ dimension: String, _ points: String) -> Refusal {
        Refusal(.invalid, "audits.out-of-bounds", [dimension, points])
    }
}
