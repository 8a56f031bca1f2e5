import Domain
import Storage
import TestWorld

extension VisibilitySamples {
    /// What was logged and how it is judged: for whoever has a part in the review over the organisation.
    static func duties(_ realm: RandomRealm) throws -> [VisibilitySample] {
        let (cycle, day) = (RandomRealm.cycle, try World.day(12, 31))
        let readers: Set = ["office", "secretary", "clerk", "reviewer", "auditor", "leader", "observer"]
        let reads: @Sendable (String, String, ReferenceRules) -> Bool = { $2.holds(readers, $0, over: $1, in: cycle.text) }
        // Whoever reads of a place reads who wrote it down and who holds its posts.
        let knows: @Sendable (String, String, ReferenceRules) -> Bool = { viewer, other, rules in
            rules.knows(viewer, of: other) || (rules.posts[other] ?? []).contains { reads(viewer, $0, rules) }
        }
        let everyPlace = realm.codes.flatMap { code -> [VisibilitySample] in
            let place = Organisation.ID(code)
            func sample<Q: Query>(_ query: Q) -> VisibilitySample {
                VisibilitySample(Q.self, { _ in query }, mayAsk: { reads($0, code, $1) }, maySee: reads, mayKnow: knows)
            }
            let activity = Activity.id(cycle: cycle, organisation: place, name: "a-\(code)")
            let content = ActivityContent(kind: "meeting", day: day, subject: "会议")
            return [
                sample(ActivitiesOf(cycle: cycle, below: place)), sample(ActivityOf(activity: activity)),
                sample(ActivityUses(activity: activity, asOf: day)),
                sample(SimilarActivities(cycle: cycle, organisation: place, contents: [content])),
                sample(ActivityFormOf(organisation: place, cycle: cycle)),
                sample(ComplianceOf(organisation: place, cycle: cycle, asOf: day)),
                sample(ComplianceBelow(parent: place, cycle: cycle, asOf: day)),
                sample(CountersOf(organisation: place, cycle: cycle, asOf: day)),
                sample(DutyStateOf(organisation: place, cycle: cycle)),
            ]
        }
        let mine = realm.people.map { person in
            VisibilitySample(
                DutyScope.self,
                { _ in DutyScope(person: Person.ID(person), cycle: cycle, isForWriting: false) },
                mayAsk: { viewer, rules in
                    viewer == person && rules.given.contains { $0.person == viewer && readers.contains($0.role) }
                },
                maySee: reads
            )
        }
        let titles = VisibilitySample(
            PostTitles.self,
            { _ in PostTitles() },
            mayAsk: { $1.holds(["office"], $0, over: $1.root) },
            maySee: { viewer, _, rules in rules.holds(["office"], viewer, over: rules.root) }
        )
        return everyPlace + mine + [titles]
            + realm.people.map { person in
                VisibilitySample(
                    DutyTaskList.self,
                    { _ in DutyTaskList(person: Person.ID(person), cycle: cycle, asOf: day) },
                    mayAsk: { viewer, rules in
                        viewer == person
                            && rules.given.contains {
                                $0.person == viewer && ["office", "secretary", "clerk"].contains($0.role)
                            }
                    },
                    maySee: reads
                )
            }
    }
}
