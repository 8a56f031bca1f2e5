import Domain
import Storage
import TestWorld

/// What the tests of pages ask the books themselves.
enum ActivitiesAsked {
    static let all = ActivitiesOf(cycle: World.cycle, below: World.root)
}
