package import Domain

/// One activity with everything it says, who logged it, and what it said before it was corrected.
package struct ActivityOf: Query {
    package struct Earlier: Equatable, Sendable {
        /// What it said until it was corrected.
        package let content: ActivityContent
        /// Who had written that, when.
        package let stamp: EntryStamp
        /// Why it was corrected.
        package let reason: String
    }

    package struct Answer: Equatable, Sendable {
        package let activity: Activity
        package let organisationName: String
        /// Who wrote down what it says now, when.
        package let stamp: EntryStamp
        /// Who withdrew it, when; nil: it counts.
        package let withdrawn: EntryStamp?
        /// The newest first.
        package let earlier: [Earlier]
        /// The names of the people whose attendance is noted, by their ids.
        package let people: [Person.ID: String]
        /// The activity it belongs to.
        package let follows: Activity?
    }

    package let activity: Activity.ID

    package init(activity: Activity.ID) {
        self.activity = activity
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: activity, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let activity = try ledger.require(activity)
        let corrections = try ledger.list(Match<ActivityCorrection>("activity", .id(activity.id)))
            .sorted { $0.recordedIn > $1.recordedIn }
        let last = try connection.number("SELECT entry FROM activity WHERE id = \(activity.id)")
        let withdrawnIn = activity.state == .withdrawn ? last : nil
        let numbers = [activity.recordedIn] + corrections.map(\.beforeRecordedIn) + (withdrawnIn.map { [$0] } ?? [])
        let stamps = try EntryStamps(numbers, from: connection)
        func stamp(_ number: Int64) throws -> EntryStamp {
            guard let stamp = stamps[number] else { throw Fault("\(activity.id) names no entry of the journal") }
            return stamp
        }
        let people = try activity.details.people.map { ($0, try ledger.require($0).name) }
        let follows = activity.details.follows.map {
            Activity.id(cycle: activity.cycle, organisation: activity.organisation, name: $0)
        }
        return Answer(
            activity: activity,
            organisationName: try ledger.require(activity.organisation).name,
            stamp: try stamp(activity.recordedIn),
            withdrawn: try withdrawnIn.map(stamp),
            earlier: try corrections.map {
                Earlier(content: $0.before, stamp: try stamp($0.beforeRecordedIn), reason: $0.reason)
            },
            people: Dictionary(people) { first, _ in first },
            follows: try follows.flatMap { try ledger.find($0) }
        )
    }
}
