import Rules

/// How a standing looks beside its word.
enum StandingTone {
    static func of(_ standing: DutyFinding.Standing) -> Grid.Cell.Tone {
        switch standing {
        case .met: .good
        case .notMet: .bad
        case .notComputable: .warning
        case .notYetDue, .notApplicable: .soft
        }
    }
}
