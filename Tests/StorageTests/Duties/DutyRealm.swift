import Domain
import Storage
import TestWorld

/// The ``World`` in a database, recording, under a rulebook that scores, counts and checks duties.
final class DutyRealm: Sendable {
    /// The rulebook of the world with duties and a counter.
    static let rulebook =
        World.rulebook + """

            duties:
              - id: quarterly
                label: {zh-Hans: 每季度专题研究一次}
                source: {note: {zh-Hans: 甬城规定}}
                softness: must
                type: cadence
                events: [meeting]
                least: 1
                per: quarter
              - id: chaired
                label: {zh-Hans: 书记主持}
                source: {note: {zh-Hans: 甬城规定}}
                softness: must
                type: chair
                events: [meeting]
                allowed: [secretary]
                delegates: [deputy]
              - id: committee
                label: {zh-Hans: 设委员会}
                source: {note: {zh-Hans: 甬城规定}}
                softness: generally
                type: size
                of: full_members
                steps:
                  - {from: 0, label: {zh-Hans: 不足七名}, requires: "not has_committee"}
                  - {from: 7, label: {zh-Hans: 七名以上}, requires: has_committee}
              - id: lost
                label: {zh-Hans: 失联处置}
                source: {note: {zh-Hans: 甬城规定}}
                softness: must
                type: clock
                case: lost_contact
                ends: [found]
                steps:
                  - {id: stopped, label: {zh-Hans: 停止党籍}, after: lost_since, least: {months: 6}, demanded: true}
            counters:
              - {id: sessions, label: {zh-Hans: 专题研究基层党建}, unit: 次, events: [meeting], counts: events}
              - {id: places, label: {zh-Hans: 走访村社}, unit: 个, events: [visit], counts: subjects}
            """

    let test: TestRealm
    let folder: RealmFolder
    let registrar: Registrar

    init() async throws {
        test = try TestRealm()
        folder = try test.create()
        registrar = try folder.registrar(clock: test.clock)
        for step in try World.steps(to: .recording, under: Self.rulebook) {
            try await registrar.submit(step.command, by: step.signer)
        }
    }

    func log(
        _ name: String,
        _ kind: String = "meeting",
        on day: Day,
        subject: String = "专题研究基层党建",
        of organisation: Organisation.ID = World.district,
        quantity: String = "1",
        _ change: (inout ActivityDetails) -> Void = { $0.chairPost = "secretary" }
    ) async throws {
        var details = ActivityDetails()
        change(&details)
        let item = LogActivities.Item(
            id: name,
            kind: kind,
            day: day,
            subject: subject,
            attendees: 11,
            due: 12,
            quantity: quantity,
            details: details
        )
        let log = LogActivities(cycle: World.cycle, organisation: organisation, items: [item])
        try await registrar.submit(log, by: World.ada)
    }

    func ask<Q: Query>(_ query: Q, by signer: Signer = World.ada) async throws -> Q.Answer {
        try await registrar.ask(query, by: signer)
    }
}
