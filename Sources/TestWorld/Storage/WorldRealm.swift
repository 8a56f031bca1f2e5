package import Domain
package import Storage

/// The year of the ``World`` in a database: run through the registrar, published unless told otherwise.
///
/// Beside what the world has, there is a village with markup in its name, a campaign with a result, two reported figures and two
/// problems. The clock ticks a millisecond a look, so that pages come out the same every time.
package final class WorldRealm: Sendable {
    package static let markup = "<script>alert('村')</script>"
    package static let marked: Organisation.ID = "330203002201"

    package let test: TestRealm
    package let folder: RealmFolder
    package let registrar: Registrar

    package init(until phase: Phase = .rectifying, under rulebook: String = World.rulebook) async throws {
        test = try TestRealm()
        folder = try test.create()
        registrar = try folder.registrar(clock: test.clock)
        for command in [World.founding, World.tree, Self.village, World.people] as [any Command] + World.roles {
            try await submit(command)
        }
        try await submit(PublishRulebook(text: rulebook))
        try await submit(World.opening(under: rulebook))
        for next in Phase.allCases where next > .preparing && next <= phase {
            for (command, signer) in try Self.commands(before: next) {
                try await registrar.submit(command, by: signer)
            }
            try await submit(AdvancePhase(cycle: World.cycle, to: next))
        }
        if phase >= .rectifying { try await submit(PublishResults(cycle: World.cycle)) }
    }

    package func ask<Q: Query>(_ query: Q, by signer: Signer = World.ada) async throws -> Q.Answer {
        try await registrar.ask(query, by: signer)
    }

    private func submit(_ command: any Command) async throws {
        try await registrar.submit(command, by: World.ada)
    }

    private static let village = ImportOrganisations(rows: [
        .init(code: marked, name: markup, kind: "village", parent: "330203002", origin: .generated)
    ])

    private static func commands(before phase: Phase) throws -> [(any Command, Signer)] {
        switch phase {
        case .preparing, .recording, .closed, .planning: []
        case .auditing: try [(World.meetings(), World.bo)] + reported.map { ($0, World.ada) }
        case .reviewing: try World.audits().map { ($0, World.di) }
        case .deciding: World.ballots.map { ($0, World.ada) } + [(FreezeResults(cycle: World.cycle), World.ada)]
        case .rectifying: [(World.decisions, World.ed)]
        }
    }

    private static let reported: [any Command] = [
        OpenCampaign(
            campaign: "weak-villages",
            cycle: World.cycle,
            title: "薄弱村消除",
            place: World.district,
            criterion: "年收入超过20万元"
        ),
        RecordCampaignResult(campaign: "weak-villages", measure: "cleared", value: "7", unit: "个", note: "全部销号"),
        StateFigures(
            cycle: World.cycle,
            section: .achievements,
            figures: [
                .init(
                    id: "contact-points",
                    organisation: World.district,
                    place: "海滨区",
                    who: "区级领导",
                    what: "联系点 \(markup)",
                    value: "42",
                    unit: "个",
                    source: "甬城日报"
                ),
                .init(id: "standards", place: "甬城", what: "标准", source: "甬城日报"),
            ]
        ),
        StateFigures(
            cycle: World.cycle,
            section: .roadmap,
            figures: [.init(id: "plan", place: "甬城", what: "春苗计划", value: "35", unit: "岁", source: "甬城日报")]
        ),
        RaiseProblem(
            cycle: World.cycle,
            organisation: World.root,
            text: "推进不平衡 \(markup)",
            category: .common,
            source: .inspection,
            origin: .reported
        ),
        RaiseProblem(
            cycle: World.cycle,
            organisation: World.village,
            text: "阵地使用率不高",
            category: .individual,
            source: .selfSearch,
            origin: .generated
        ),
    ]
}
