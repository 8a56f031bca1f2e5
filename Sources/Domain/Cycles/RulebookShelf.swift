package import Rules
import Synchronization

/// Rulebook editions as they were read, and the plans made from them.
///
/// An edition is named by the hash of its text and never changes, so each is read once in the life of the process; whether it was
/// read before changes nothing but the time it takes.
package final class RulebookShelf: Sendable {
    package static let shared = RulebookShelf()

    private let books = Mutex<[String: Rulebook]>([:])
    private let plans = Mutex<[String: ScoringPlan]>([:])
    private let dutyPlans = Mutex<[String: DutyPlan]>([:])

    private init() {}

    /// The rulebook in the edition; a fault where the text cannot be read, since only what could be read was published.
    package func rulebook(_ edition: String, text: @autoclosure () throws -> String) throws -> Rulebook {
        if let known = books.withLock({ $0[edition] }) { return known }
        guard case .success(let read) = Rulebook.read(try text()) else { throw Fault("edition \(edition) cannot be read") }
        books.withLock { $0[edition] = read }
        return read
    }

    /// The plan of an edition under the settings of a pin.
    func plan(_ edition: String, settings: [String: String], make: () throws -> ScoringPlan) throws -> ScoringPlan {
        let name = edition + " " + CanonicalJSON.text(of: settings)
        if let known = plans.withLock({ $0[name] }) { return known }
        let plan = try make()
        plans.withLock { $0[name] = plan }
        return plan
    }

    /// The plan for checking the duties of an edition under the settings of a pin.
    func dutyPlan(_ edition: String, settings: [String: String], make: () throws -> DutyPlan) throws -> DutyPlan {
        let name = edition + " " + CanonicalJSON.text(of: settings)
        if let known = dutyPlans.withLock({ $0[name] }) { return known }
        let plan = try make()
        dutyPlans.withLock { $0[name] = plan }
        return plan
    }
}
