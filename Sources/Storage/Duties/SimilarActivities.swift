package import Domain

/// Activities that may be the same as one about to be logged: looked up before it is saved, so that nothing is logged twice.
///
/// Of the same organisation and kind: on the same day, or within ``SimilarActivities/near`` days and alike in their subjects.
package struct SimilarActivities: Query {
    package struct Similar: Equatable, Sendable {
        package let activity: Activity
        /// How many days lie between them.
        package let days: Int
    }

    /// How many days apart two activities can be and still be taken for the same.
    package static let near = 7

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// What is about to be logged.
    package let contents: [ActivityContent]
    /// The one that is being corrected, which is not like itself.
    package let except: Activity.ID?

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        contents: [ActivityContent],
        except: Activity.ID? = nil
    ) {
        self.cycle = cycle
        self.organisation = organisation
        self.contents = contents
        self.except = except
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresDutyReading(of: organisation, in: cycle, facts)
    }

    /// For each of the contents, in their order, what is like it, the nearest first.
    package func answer(from connection: any Connection) throws -> [[Similar]] {
        let kinds = Set(contents.map(\.kind)).sorted()
        let known = try connection.records(
            Activity.self,
            where: "activity_kind",
            isAnyOf: kinds.map { .text($0) },
            and: [("cycle", .id(cycle)), ("organisation", .id(organisation)), ("state", .text(Activity.State.logged.rawValue))]
        )
        let byKind = Dictionary(grouping: known.filter { $0.id != except }, by: \.kind)
        return contents.map { content in
            (byKind[content.kind] ?? []).compactMap { Self.compare(content, $0) }
                .sorted { ($0.days, $0.activity.id) < ($1.days, $1.activity.id) }
        }
    }

    private static func compare(_ content: ActivityContent, _ activity: Activity) -> Similar? {
        let days = abs(content.day.number - activity.day.number)
        guard days <= near else { return nil }
        guard days == 0 || SubjectLikeness(content.subject, activity.subject).isAlike else { return nil }
        return Similar(activity: activity, days: days)
    }
}
