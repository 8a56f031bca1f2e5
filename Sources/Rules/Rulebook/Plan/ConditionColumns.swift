/// Makes the columns behind the conditions of a grading; formulas cannot name them.
enum ConditionColumns {
    static func gateID(_ grading: String, _ gate: String) -> String { "\(grading).gate.\(gate)" }
    static func ceilingID(_ grading: String, _ ceiling: String) -> String { "\(grading).ceiling.\(ceiling)" }
    static func awardID(_ grading: String, _ award: String) -> String { "\(grading).award.\(award)" }

    static func columns(of grading: Grading) -> [CompiledColumn] {
        grading.gates.map { condition(gateID(grading.id, $0.id), $0.when, $0.label) }
            + grading.ceilings.map { condition(ceilingID(grading.id, $0.id), $0.when, $0.label) }
            + grading.awards.map { condition(awardID(grading.id, $0.id), $0.when, $0.label) }
    }

    /// The place of a condition is known by the id of its column.
    private static func condition(_ id: String, _ when: String, _ label: Label?) -> CompiledColumn {
        CompiledColumn(
            id: id,
            formula: when,
            origin: id,
            label: label?.text(in: Label.mainLanguage),
            expects: .truth,
            isNamed: false
        )
    }
}
