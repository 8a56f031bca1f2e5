import Domain
import Storage
import TestWorld

/// A realm grown from a seed: a tree, people, roles given and withdrawn, and in every organisation records that are marked with
/// its code, so that any answer can be searched for what it tells of whom.
final class RandomRealm: Sendable {
    static let cycle: Cycle.ID = "2017"
    /// What stands around a code in everything that was recorded of the organisation.
    static func mark(_ code: String) -> String { "〔\(code)〕" }

    let test: TestRealm
    let folder: RealmFolder
    let registrar: Registrar
    let rules: ReferenceRules
    let codes: [String]
    let people: [String]

    init(seed: UInt64) async throws {
        var dice = SeededGenerator(seed: seed)
        test = try TestRealm()
        folder = try test.create()
        let registrar = try folder.registrar(clock: test.clock)
        self.registrar = registrar
        let tree = Self.tree(&dice)
        let people = (0..<10).map { "p\($0)" }
        let office = Signer("ada")
        func submit(_ command: any Command) async throws { try await registrar.submit(command, by: office) }
        func tries(_ command: any Command) async throws -> Bool {
            do {
                try await registrar.submit(command, by: office)
                return true
            } catch is Refusal {
                return false
            }
        }
        try await submit(World.founding)
        try await submit(ImportOrganisations(rows: tree.rows))
        try await submit(RegisterPeople(people: people.map { .init(id: Person.ID($0), name: "名\(Self.mark($0))") }))
        for command in try Self.records(of: tree.codes) { try await submit(command) }
        try await WorkRecords.write(tree.codes, registrar)
        var given: Set<ReferenceRules.Given> = [.init(person: "ada", role: "office", place: World.root.text, cycle: nil)]
        for grant in Self.grants(&dice, to: people, over: tree.codes) {
            guard try await tries(grant) else { continue }
            let line = ReferenceRules.Given(
                person: grant.person.text,
                role: grant.role.rawValue,
                place: grant.organisation.text,
                cycle: grant.cycle?.text
            )
            given.insert(line)
            guard Int.random(in: 0..<6, using: &dice) == 0 else { continue }
            let taken = WithdrawRole(
                person: grant.person,
                role: grant.role,
                organisation: grant.organisation,
                cycle: grant.cycle
            )
            if try await tries(taken) { given.remove(line) }
        }
        var holders: [String: Set<String>] = [:]
        for (number, code) in tree.codes.enumerated() {
            guard let holder = people.randomElement(using: &dice) else { continue }
            let row = ImportPosts.Row(
                id: Post.ID("post\(number)"),
                organisation: Organisation.ID(code),
                title: "书记\(Self.mark(code))",
                holder: Person.ID(holder),
                since: try World.day(1, 1),
                termEnds: try World.day(9, 1)
            )
            try await submit(ImportPosts(posts: [row]))
            holders[holder, default: []].insert(code)
        }
        codes = tree.codes
        self.people = people + ["ada", "nobody"]
        rules = ReferenceRules(above: tree.above, given: given, posts: holders)
    }

    private struct Tree {
        let rows: [ImportOrganisations.Row]
        let codes: [String]
        let above: [String: String]
    }

    private static func tree(_ dice: inout SeededGenerator) -> Tree {
        var codes = [World.root.text]
        var (above, depth): ([String: String], [String: Int]) = ([:], [World.root.text: 0])
        var rows: [ImportOrganisations.Row] = []
        for number in 1...Int.random(in: 8...16, using: &dice) {
            let parent = codes.filter { depth[$0, default: 0] < 3 }.randomElement(using: &dice) ?? World.root.text
            // Some codes begin like others, so that a path is not mistaken for another that begins like it.
            let code = Bool.random(using: &dice) ? "\(parent)\(number % 3)\(number)" : "o\(number)"
            let level = depth[parent, default: 0] + 1
            let kind = ["city", "district", "township", "village"][level]
            rows.append(
                .init(code: .init(code), name: "单位\(number)", kind: .init(kind), parent: .init(parent), origin: .reported)
            )
            codes.append(code)
            above[code] = parent
            depth[code] = level
        }
        return Tree(rows: rows, codes: codes, above: above)
    }

    private static func grants(_ dice: inout SeededGenerator, to people: [String], over codes: [String]) -> [GrantRole] {
        (0..<24).compactMap { _ in
            guard let person = people.randomElement(using: &dice), let role = Role.allCases.randomElement(using: &dice) else {
                return nil
            }
            let isAdministrator = Role.administrators.contains(role)
            let place = isAdministrator ? World.root.text : codes.randomElement(using: &dice) ?? ""
            let isOfCycle = !isAdministrator && Int.random(in: 0..<4, using: &dice) == 0
            return GrantRole(
                person: Person.ID(person),
                role: role,
                organisation: Organisation.ID(place),
                cycle: isOfCycle ? cycle : nil
            )
        }
    }

    private static func records(of codes: [String]) throws -> [any Command] {
        let year: [any Command] = [
            PublishRulebook(text: World.formedRulebook), try World.opening(under: World.formedRulebook),
            AdvancePhase(cycle: cycle, to: .recording),
        ]
        return try year
            + codes.flatMap { code -> [any Command] in
                let organisation = Organisation.ID(code)
                let item = LogActivities.Item(
                    id: "a-\(code)",
                    kind: "meeting",
                    day: try World.day(3, 1),
                    subject: "会议\(mark(code))"
                )
                // The city fills no form in.
                let values = World.formValues + [("note", "说明\(mark(code))")]
                let form: [any Command] =
                    organisation == World.root
                    ? [] : [World.filling(organisation, values), SubmitForm(World.filled(organisation))]
                return form + [
                    LogActivities(cycle: cycle, organisation: organisation, items: [item]),
                    RaiseProblem(
                        cycle: cycle,
                        organisation: organisation,
                        text: "问题\(mark(code))",
                        category: .individual,
                        source: .inspection
                    ),
                ]
            }
    }
}
