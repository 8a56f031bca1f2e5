/// The addresses of the pages about duties.
extension PageLinks {
    func activities(_ cycle: String, place: String? = nil) -> String {
        address("/cycles/\(PercentCoding.encoded(cycle))/activities", [("place", place)])
    }

    func newActivity(_ cycle: String, place: String? = nil, kind: String? = nil, day: String? = nil) -> String {
        address("/cycles/\(PercentCoding.encoded(cycle))/activities/new", [("place", place), ("kind", kind), ("day", day)])
    }

    func pastedActivities(_ cycle: String, place: String? = nil) -> String {
        address("/cycles/\(PercentCoding.encoded(cycle))/activities/paste", [("place", place)])
    }

    /// - Parameter part: what is done to it; nil: it is looked at.
    func activity(_ cycle: String, _ organisation: String, _ name: String, _ part: String? = nil) -> String {
        let parts = ["cycles", cycle, "activities", organisation, name] + (part.map { [$0] } ?? [])
        return address("/" + parts.map(PercentCoding.encoded).joined(separator: "/"))
    }

    func complianceBelow(_ cycle: String, place: String? = nil, day: String? = nil) -> String {
        address("/cycles/\(PercentCoding.encoded(cycle))/compliance", [("place", place), ("day", day)])
    }

    func compliance(_ cycle: String, _ organisation: String, day: String? = nil) -> String {
        address("/cycles/\(PercentCoding.encoded(cycle))/compliance/\(PercentCoding.encoded(organisation))", [("day", day)])
    }

    func dutyState(_ cycle: String, _ organisation: String, _ part: String? = nil) -> String {
        let own = "/cycles/\(PercentCoding.encoded(cycle))/compliance/\(PercentCoding.encoded(organisation))/state"
        return address(own + (part.map { "/" + $0 } ?? ""))
    }

    func counters(_ cycle: String, place: String? = nil, day: String? = nil) -> String {
        address("/cycles/\(PercentCoding.encoded(cycle))/counters", [("place", place), ("day", day)])
    }

    var postRoles: String { address("/post-roles") }
}
