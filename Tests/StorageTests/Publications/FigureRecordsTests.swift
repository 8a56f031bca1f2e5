import Domain
import Storage
import TestWorld
import Testing

@Suite struct `A figure, opened` {
    @Test func `is nothing that was never published`() async throws {
        let realm = try await WorldRealm()
        let unknown = [
            "", "figure", "figure.", "figure.none", "figure.standards", "activities.330203", "activities.330203.none",
            "activities.330203.meeting.more", "campaign.none", "organisations.city", "organisations.none.reported",
            "problems.common", "problems.common.closed", "grades.district.grade", "grades.district.grade.poor", "other.thing",
        ]
        for figure in unknown {
            await #expect(throws: Refusal.noSuch("figure", figure)) {
                try await realm.ask(FigureRecords(cycle: World.cycle, figure: figure))
            }
        }
    }

    @Test func `that was stated shows its source and the entry that stated it`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(FigureRecords(cycle: World.cycle, figure: "figure.contact-points"))

        #expect(answer.value == "42")
        #expect(answer.source == "甬城日报")
        #expect(answer.lines.map(\.record) == ["2017|contact-points"])
        #expect(answer.lines.map(\.stamp.command) == ["publications.state-figures"])
        #expect(answer.lines.map(\.stamp.actor) == ["艾达"])
    }

    @Test func `names for each record the entry that really wrote it`() async throws {
        let realm = try await WorldRealm()
        let published = try await realm.ask(PublishedResult(cycle: World.cycle))
        let figures =
            published.activities.map(\.figure) + published.figures.filter { $0.value != nil }.map(\.figure)
            + published.campaigns.map(\.figure) + published.generatedProblems.map(\.figure)
            + published.grades.flatMap { $0.grades.filter { $0.count > 0 }.map(\.figure) }
        #expect(figures.count == 8)
        for figure in figures {
            let answer = try await realm.ask(FigureRecords(cycle: World.cycle, figure: figure))
            #expect(answer.count >= 1)
            for line in answer.lines {
                let entry = try await realm.ask(JournalEntryOf(number: line.stamp.entry))
                let named = line.record.split(separator: "|").last.map(String.init) ?? ""
                let isIn = entry.text.contains(named) || entry.text.contains(line.text)
                #expect(isIn, "entry \(line.stamp.entry) does not write \(line.record)")
            }
        }
    }
}
