import Domain
import Storage
import TestWorld

/// A sample of every query there is; each room adds its own.
enum VisibilitySamples {
    static func all(_ realm: RandomRealm) throws -> [VisibilitySample] {
        try organisations(realm) + accounts(realm) + unpublished() + duties(realm) + forms(realm) + work(realm)
            + cycles()
    }

    private static let everybody: @Sendable (String, ReferenceRules) -> Bool = { $1.holdsAnything($0) }
    private static let postReaders: Set = [
        "office", "secretary", "clerk", "reviewer", "leader", "observer", "security-administrator", "audit-administrator",
    ]

    /// Years and rulebooks are no secret; drafts and what is pinned to what are the office's, findings those who oversee it all.
    private static func cycles() throws -> [VisibilitySample] {
        let overseers: @Sendable (String, ReferenceRules) -> Bool = {
            $1.holds(["office", "leader", "observer", "audit-administrator"], $0, over: $1.root, in: World.cycle.text)
        }
        let officeOfYear: @Sendable (String, ReferenceRules) -> Bool = {
            $1.holds(["office"], $0, over: $1.root, in: World.cycle.text)
        }
        let office: @Sendable (String, ReferenceRules) -> Bool = { $1.holds(["office"], $0, over: $1.root) }
        let (today, edition) = (try World.day(8, 1), try World.edition())
        return [
            VisibilitySample(NameOfRealm.self, { _ in NameOfRealm() }, mayAsk: { _, _ in true }),
            VisibilitySample(CyclesList.self, { _ in CyclesList() }, mayAsk: everybody),
            VisibilitySample(PublishedRulebooks.self, { _ in PublishedRulebooks() }, mayAsk: everybody),
            VisibilitySample(RulebookOf.self, { _ in RulebookOf(edition: edition) }, mayAsk: everybody),
            VisibilitySample(WorkCalendarOf.self, { _ in WorkCalendarOf() }, mayAsk: everybody),
            VisibilitySample(RulebookDrafts.self, { _ in RulebookDrafts() }, mayAsk: office),
            VisibilitySample(RulebookDraftOf.self, { _ in RulebookDraftOf(draft: "d1") }, mayAsk: office),
            VisibilitySample(WeighRulebook.self, { _ in WeighRulebook(text: World.rulebook) }, mayAsk: office),
            VisibilitySample(PinChoices.self, { _ in PinChoices(cycle: World.cycle) }, mayAsk: officeOfYear),
            VisibilitySample(
                CycleTimeline.self,
                { _ in CycleTimeline(cycle: World.cycle, today: today) },
                mayAsk: overseers,
                maySee: { person, _, rules in overseers(person, rules) },
                mayKnow: { person, _, rules in overseers(person, rules) }
            ),
            VisibilitySample(
                Checkup.self,
                { _ in Checkup(cycle: World.cycle, today: today) },
                mayAsk: overseers,
                maySee: { person, _, rules in overseers(person, rules) },
                mayKnow: { person, _, rules in overseers(person, rules) }
            ),
        ]
    }

    private static func organisations(_ realm: RandomRealm) throws -> [VisibilitySample] {
        let today = try World.day(8, 1)
        let anywhere: [VisibilitySample] = [
            VisibilitySample(OrganisationTree.self, { _ in OrganisationTree() }, mayAsk: everybody),
            VisibilitySample(SearchOrganisations.self, { _ in SearchOrganisations("单位") }, mayAsk: everybody),
            VisibilitySample(KindsOfRealm.self, { _ in KindsOfRealm() }, mayAsk: everybody),
            VisibilitySample(GroupingsList.self, { _ in GroupingsList() }, mayAsk: everybody),
            VisibilitySample(
                SearchPeople.self,
                { SearchPeople("名", by: $0, limit: 100) },
                mayAsk: { person, rules in
                    let roles: Set = [
                        "office", "secretary", "clerk", "reviewer", "leader", "observer", "security-administrator",
                        "audit-administrator",
                    ]
                    return rules.given.contains { $0.person == person && roles.contains($0.role) }
                },
                maySee: { Self.rules(of: $2, $0, $1) }
            ),
        ]
        return anywhere + realm.codes.flatMap { code in places(Organisation.ID(code), today) }
            + realm.people.map { people(Person.ID($0), today) }
    }

    /// What is told of posts beside a person: as for the posts themselves.
    private static func rules(of rules: ReferenceRules, _ person: String, _ code: String) -> Bool {
        rules.holds(["office", "security-administrator", "audit-administrator"], person, over: rules.root)
            || rules.holds(["office", "secretary", "clerk", "reviewer", "leader", "observer"], person, over: code, any: true)
    }

    private static func places(_ code: Organisation.ID, _ today: Day) -> [VisibilitySample] {
        let postsHere: @Sendable (String, ReferenceRules) -> Bool = { $1.holds(postReaders, $0, over: code.text) }
        let postsOf: @Sendable (String, String, ReferenceRules) -> Bool = { $2.holds(postReaders, $0, over: $1) }
        // Whoever reads of a post reads who holds it.
        let holders: @Sendable (String, String, ReferenceRules) -> Bool = { viewer, other, rules in
            rules.knows(viewer, of: other) || (rules.posts[other] ?? []).contains { postsOf(viewer, $0, rules) }
        }
        let givers: Set = ["office", "security-administrator", "audit-administrator"]
        let powers: Set = [
            "office", "secretary", "reviewer", "leader", "observer", "security-administrator", "audit-administrator",
        ]
        let closing = CloseOrganisation(organisation: code, on: today, reason: "撤销")
        return [
            VisibilitySample(OrganisationOverview.self, { _ in OrganisationOverview(organisation: code) }, mayAsk: everybody),
            VisibilitySample(HistoryOfOrganisation.self, { _ in HistoryOfOrganisation(organisation: code) }, mayAsk: everybody),
            VisibilitySample(
                PostsOf.self,
                { _ in PostsOf(organisation: code, today: today) },
                mayAsk: postsHere,
                maySee: postsOf,
                mayKnow: holders
            ),
            VisibilitySample(
                PostsBelow.self,
                { _ in PostsBelow(code, today: today, limit: 500) },
                mayAsk: postsHere,
                maySee: postsOf,
                mayKnow: holders
            ),
            VisibilitySample(
                GrantsBelow.self,
                { _ in GrantsBelow(code, limit: 500) },
                mayAsk: { $1.holds(givers, $0, over: code.text) },
                mayKnow: { viewer, other, rules in
                    rules.given.contains { $0.person == other && rules.holds(givers, viewer, over: $0.place) }
                }
            ),
            VisibilitySample(
                PowersOver.self,
                { _ in PowersOver(code) },
                mayAsk: { $1.holds(powers, $0, over: code.text) },
                mayKnow: { viewer, other, rules in
                    rules.given.contains { $0.person == other && rules.isWithin(code.text, $0.place) }
                }
            ),
            VisibilitySample(
                TreeChangePreview.self,
                { _ in TreeChangePreview(closing, today: today) },
                mayAsk: { $1.holds(["office"], $0, over: code.text) },
                maySee: { $2.holds(["office"], $0, over: $1) },
                mayKnow: holders
            ),
        ]
    }

    private static func people(_ other: Person.ID, _ today: Day) -> VisibilitySample {
        VisibilitySample(
            PersonOf.self,
            { PersonOf(other, by: $0, today: today) },
            mayAsk: { $0 == other.text || $1.knows($0, of: other.text) },
            maySee: { person, code, rules in person == other.text || Self.rules(of: rules, person, code) },
            mayKnow: { viewer, named, rules in named == other.text && rules.knows(viewer, of: named) }
        )
    }

    private static func accounts(_ realm: RandomRealm) -> [VisibilitySample] {
        let dealers: Set = ["office", "security-administrator", "audit-administrator"]
        let deals: @Sendable (String, ReferenceRules) -> Bool = { $1.holds(dealers, $0, over: $1.root) }
        return [
            VisibilitySample(AccountList.self, { _ in AccountList() }, mayAsk: deals),
            VisibilitySample(AccountFigures.self, { _ in AccountFigures(now: World.later) }, mayAsk: deals),
            VisibilitySample(
                SecurityLog.self,
                { _ in SecurityLog() },
                mayAsk: { $1.holds(["audit-administrator"], $0, over: $1.root) }
            ),
        ]
            + realm.people.map { person in
                VisibilitySample(
                    NameOfPerson.self,
                    { _ in NameOfPerson(person: Person.ID(person)) },
                    mayAsk: { viewer, _ in viewer == person },
                    mayKnow: { viewer, other, _ in viewer == other }
                )
            }
    }

    /// The results of a cycle that are not published, and the journal.
    private static func unpublished() -> [VisibilitySample] {
        let cycle = RandomRealm.cycle
        let readers: Set = ["office", "leader", "observer", "audit-administrator"]
        let reads: @Sendable (String, ReferenceRules) -> Bool = { $1.holds(readers, $0, over: $1.root, in: cycle.text) }
        let sees: @Sendable (String, String, ReferenceRules) -> Bool = { person, _, rules in reads(person, rules) }
        let knows: @Sendable (String, String, ReferenceRules) -> Bool = { person, _, rules in reads(person, rules) }
        let journal: @Sendable (String, ReferenceRules) -> Bool = { $1.holds(readers, $0, over: $1.root) }
        func sample<Q: Query>(_ query: Q) -> VisibilitySample {
            VisibilitySample(Q.self, { _ in query }, mayAsk: reads, maySee: sees, mayKnow: knows)
        }
        return [
            VisibilitySample(
                FrameOf.self,
                { _ in FrameOf() },
                mayAsk: { person, rules in person != "nobody" }
            ),
            VisibilitySample(
                AreAdministratorsMissing.self,
                { _ in AreAdministratorsMissing() },
                mayAsk: { person, rules in rules.given.contains { $0.person == person && $0.role == "office" } }
            ),
            // The third entry is the office's.
            VisibilitySample(
                OwnEntry.self,
                { OwnEntry(number: 2, reader: $0.person) },
                mayAsk: { person, _ in person == "ada" }
            ),
            sample(CycleOverview(cycle: cycle)), sample(PublishedResult(cycle: cycle)),
            sample(ResultsTable(cycle: cycle, kind: "district")), sample(ScorecardOf(cycle: cycle, organisation: World.root)),
            sample(ExplainScore(cycle: cycle, organisation: World.root)),
            sample(AuditScoresOf(cycle: cycle, organisation: World.root)),
            sample(BallotCountsOf(cycle: cycle, organisation: World.root)),
            sample(FigureRecords(cycle: cycle, figure: "problems.individual.found")),
            VisibilitySample(
                JournalEntries.self,
                { _ in JournalEntries(from: 0, limit: 50) },
                mayAsk: journal,
                maySee: { person, _, rules in journal(person, rules) },
                mayKnow: { person, _, rules in journal(person, rules) }
            ),
            VisibilitySample(
                JournalEntryOf.self,
                { _ in JournalEntryOf(number: 2) },
                mayAsk: journal,
                maySee: { person, _, rules in journal(person, rules) },
                mayKnow: { person, _, rules in journal(person, rules) }
            ),
        ]
    }
}
