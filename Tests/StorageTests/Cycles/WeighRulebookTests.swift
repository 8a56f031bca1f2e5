import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `Weighing a rulebook` {
    private static let form = """

        forms:
          - id: quarter
            label: {zh-Hans: 季报}
            kinds: [village]
            fields:
              - {id: staff, label: {zh-Hans: 人员}, means: party_staff}
              - {id: hall, label: {zh-Hans: 会场}, means: meeting_hall, attachment: photo}
        burden:
          - {of: quarter, minutes: 30, times: 4}

        """

    private func weigh(_ text: String, in realm: WorldRealm, by signer: Signer = World.ada) async throws -> WeighRulebook.Answer {
        try await realm.ask(WeighRulebook(text: text), by: signer)
    }

    @Test func `tells every mistake at its place, and publishes nothing`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let answer = try await weigh(World.rulebook.replacing("version: 1", with: "version: none\nweight: 3"), in: realm)
        #expect(answer.rulebook == nil)
        #expect(answer.mistakes.map(\.line) == [3, 4])
        #expect(!answer.canBePublished)
    }

    @Test func `counts the burden by the organisations there are, and warns of photos`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let text = (World.rulebook + Self.form).replacing("id: world-review", with: "id: other-review")
        let answer = try await weigh(text, in: realm)
        #expect(answer.canBePublished)
        #expect(answer.burden?.lines.map(\.organisations) == [5])
        #expect(answer.burden?.total == 600)
        #expect(answer.warnings.map(\.key) == ["warning.photo"])
        #expect(answer.comparison == nil)
    }

    @Test func `says where a field is asked for already`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let first = (World.rulebook + Self.form).replacing("id: world-review", with: "id: other-review")
        try await realm.registrar.submit(PublishRulebook(text: first), by: World.ada)
        let second = first.replacing("id: other-review", with: "id: third-review")
        let answer = try await weigh(second, in: realm)
        #expect(answer.mistakes.map(\.key) == ["form.exists", "form.exists"])
        #expect(answer.mistakes.first?.arguments == ["party_staff", "other-review v1", "季报", "人员"])
        #expect(!answer.canBePublished)
    }

    @Test func `says what changes against the published version, and for whom`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let same = try await weigh(World.rulebook, in: realm)
        #expect(same.isVersionTaken)
        #expect(!same.canBePublished)
        #expect(same.comparison?.difference.changes.isEmpty == true)

        let next = World.rulebook.replacing("version: 1", with: "version: 2").replacing("value: 50 %", with: "value: 30 %")
        let answer = try await weigh(next, in: realm)
        #expect(answer.canBePublished)
        let comparison = try #require(answer.comparison)
        #expect(comparison.version == 1)
        #expect(comparison.cycles == ["2017"])
        #expect(comparison.organisations == 11)
        #expect(comparison.difference.changes.map(\.id) == ["world-review", "top_share"])
    }

    @Test func `is the office's`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try await weigh(World.rulebook, in: realm, by: World.ed)
        }
    }
}
