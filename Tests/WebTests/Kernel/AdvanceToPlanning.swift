import Domain
import TestWorld

/// A command that changes the journal under a page.
enum AdvanceToPlanning {
    static let command = AdvancePhase(cycle: World.cycle, to: .planning)
}
