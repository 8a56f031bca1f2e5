import Domain
import Rules
import Storage

/// The course of the demonstration year, one phase after another.
struct DemonstrationCourse: Sendable {
    let cycle = DemonstrationYear.cycle
    let seed: UInt64
    let submission: Submission
    let facts: ReportedFacts
    let telling: Telling
    let names: BranchNames
    let divisions: Divisions
    let rows: [ImportOrganisations.Row]
    let books: [DemonstrationBook]
    let reported: ReportedYear

    var office: Person.ID { Person.ID(names.office.id) }
    var root: Organisation.ID { Organisation.ID(facts.city.code) }

    init(seed: UInt64, branchesPerTownship: Int, submission: Submission) throws {
        self.seed = seed
        self.submission = submission
        facts = try ReportedFacts.read()
        telling = try Telling.read()
        names = try BranchNames.read()
        divisions = try Divisions.read()
        rows = GeneratedBranches(names: names, divisions: divisions, seed: seed, perTownship: branchesPerTownship).rows()
        books = try DemonstrationBook.all()
        reported = ReportedYear(facts: facts, telling: telling, divisions: divisions, cycle: DemonstrationYear.cycle, seed: seed)
    }

    func person(_ role: Role) throws -> Person.ID {
        guard let member = names.people.first(where: { $0.role == role.rawValue }) else { throw Fault("nobody is \(role)") }
        return Person.ID(member.id)
    }

    /// The realm, its organisations, posts, people and roles.
    func found() async throws {
        try await submission.submit(
            CreateRealm(
                code: root,
                title: facts.city.name,
                kind: "city",
                kinds: names.kinds.sorted { $0.key < $1.key }.map {
                    CreateRealm.KindOfRealm(id: Kind.ID($0.key), labels: $0.value)
                },
                office: CreateRealm.FirstPerson(id: office, name: names.office.name)
            ),
            by: office
        )
        try await submission.submit(ImportOrganisations(rows: rows), by: office)
        try await appoint()
        guard let since = Day(year: facts.year - 1, month: 12, day: 1) else { throw Fault("no year") }
        let holders = Dictionary(
            names.people.compactMap { member in member.post.map { ($0, Person.ID(member.id)) } },
            uniquingKeysWith: { first, _ in first }
        )
        let posts = (divisions.at("district") + divisions.at("township")).map { division in
            let post = "\(division.code)-secretary"
            return ImportPosts.Row(
                id: Post.ID(post),
                organisation: division.code,
                title: names.post,
                holder: holders[post],
                since: since
            )
        }
        try await submission.submit(ImportPosts(posts: posts), by: office)
        submission.progress(DemonstrationProgress(step: .organisations, done: rows.count, total: rows.count))
    }

    /// The people and what each may do; the three administrators are kept apart from everybody else.
    private func appoint() async throws {
        let administrators = names.administrators
        let people =
            names.people.map { RegisterPeople.Row(id: Person.ID($0.id), name: $0.name) }
            + [administrators.system, administrators.security, administrators.audit]
            .map { RegisterPeople.Row(id: Person.ID($0.id), name: $0.name) }
        try await submission.submit(RegisterPeople(people: people), by: office)
        for member in names.people {
            guard let role = Role(rawValue: member.role) else { throw Fault("\(member.role) is no role") }
            let organisation = member.over.map { Organisation.ID($0) } ?? root
            try await submission.submit(
                GrantRole(person: Person.ID(member.id), role: role, organisation: organisation),
                by: office
            )
        }
        try await submission.submit(
            AppointAdministrators(
                system: Person.ID(administrators.system.id),
                security: Person.ID(administrators.security.id),
                audit: Person.ID(administrators.audit.id)
            ),
            by: office
        )
    }

    /// The rulebooks, and the cycle that is held to them.
    func open() async throws {
        let duties = try DemonstrationBook.duties()
        for text in DemonstrationBook.texts(of: books + duties) {
            try await submission.submit(PublishRulebook(text: text), by: office)
        }
        guard let opens = Day(year: facts.year, month: 1, day: 1), let closes = Day(year: facts.year, month: 12, day: 31) else {
            throw Fault("no year")
        }
        try await submission.submit(
            OpenCycle(cycle: cycle, year: facts.year, opens: opens, closes: closes, pins: (books + duties).map(\.pinned)),
            by: office
        )
    }

    /// Duties as they were recorded: what was reported, and what is generated.
    func record() async throws {
        try await advance(to: .recording)
        let activities = try reported.activities()
        let campaigns = try reported.campaigns()
        let figures = try ReportedFigures(facts: facts, telling: telling, divisions: divisions, cycle: cycle).commands()
        for command in activities as [any Command] + figures.filter({ $0.section == .achievements }) + campaigns.open
            + campaigns.results
        {
            try await submission.submit(command, by: office)
        }
        let counted = Set(activities.flatMap { log in log.items.map { "\(log.organisation)|\($0.content.kind)" } })
        let duties = try GeneratedDuties(rows: rows, cycle: cycle, year: facts.year, seed: seed)
        let generated = try books.map { try records(of: $0, reported: counted.union(duties.covered)) }
        try await submission.submit(all: generated.flatMap { $0.activities() }, by: person(.clerk), at: .recording)
        try await submission.submit(NamePostRoles(roles: [.init(title: names.post, role: "secretary")]), by: office)
        try await submission.submit(duties.facts(), by: person(.clerk))
        try await submission.submit(all: duties.activities(), by: person(.clerk), at: .recording)
        for command in generated.flatMap({ $0.observations() }) {
            try await submission.submit(command, by: person(.clerk))
        }
        for step in try papers().steps() { try await submission.submit(step.command, by: step.person) }
    }

    /// Working papers of the first district whose secretary can sign in, and of the first such township below it.
    private func papers() throws -> GeneratedPapers {
        let secretaries = names.people.compactMap { member in
            member.role == Role.secretary.rawValue ? member.over.map { (code: $0, person: Person.ID(member.id)) } : nil
        }
        guard let district = secretaries.first,
            let township = secretaries.first(where: { $0.code != district.code && $0.code.hasPrefix(district.code) })
        else { throw Fault("no secretaries of a district and its township") }
        let below = rows.filter { $0.parent.text == township.code }.prefix(2).map(\.code)
        return GeneratedPapers(
            cycle: cycle,
            year: facts.year,
            office: office,
            district: (Organisation.ID(district.code), district.person),
            township: (Organisation.ID(township.code), township.person),
            villages: Array(below)
        )
    }

    func audit() async throws {
        try await advance(to: .auditing)
        let auditor = try person(.auditor)
        let name = names.people.first { $0.id == auditor.text }?.name ?? auditor.text
        let scores = try books.flatMap { try records(of: $0).auditScores(visitedBy: name) }
        try await submission.submit(all: scores, by: auditor, at: .auditing)
    }

    func review() async throws {
        try await advance(to: .reviewing)
        let ballots = try books.flatMap { try records(of: $0).ballots() }
        try await submission.submit(all: ballots, by: person(.teller), at: .reviewing)
        try await submission.submit(FreezeResults(cycle: cycle), by: office)
    }

    /// Next year's plan, once the results are known and rectification is under way.
    func plan() async throws {
        try await advance(to: .planning)
        let figures = try ReportedFigures(facts: facts, telling: telling, divisions: divisions, cycle: cycle).commands()
        for command in figures where command.section == .roadmap {
            try await submission.submit(command, by: office)
        }
        submission.progress(DemonstrationProgress(step: .planning, done: 1, total: 1))
    }

    func advance(to phase: Phase) async throws {
        try await submission.submit(AdvancePhase(cycle: cycle, to: phase), by: office)
    }

    private func records(of book: DemonstrationBook, reported: Set<String> = []) throws -> GeneratedRecords {
        guard let first = Day(telling.audited.from), let last = Day(telling.audited.to) else {
            throw Fault("the audit has no days")
        }
        let kinds = Set(book.pinned.kinds)
        return GeneratedRecords(
            rulebook: book.rulebook,
            organisations: rows.filter { kinds.contains($0.kind) }.map(\.code),
            names: names,
            cycle: cycle,
            seed: seed,
            reported: reported,
            days: try WorkingDays(from: first, to: last).days
        )
    }
}
