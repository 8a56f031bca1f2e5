import Rules

/// The records behind the inputs of a rulebook, read once for all organisations that are scored together.
struct GatheredRecords {
    /// A number and the records it was counted or read from.
    struct Number {
        let value: Exact
        let sources: [Provenance]
    }

    struct CountedBallot {
        let tally: Tally
        let source: Provenance
    }

    /// A series without names or length is looked for up to this many parts.
    static let mostParts = 64

    private(set) var ballots: [Organisation.ID: [String: CountedBallot]] = [:]
    private var indicators: [String: [Int: Observation]] = [:]
    private var scores: [Organisation.ID: [AuditScore]] = [:]
    private var activities: [Organisation.ID: [String: [Activity]]] = [:]
    private var problems: [Organisation.ID: [Problem]] = [:]
    private let entry: Int64?

    init(
        _ pinned: PinnedRulebook,
        of organisations: [Organisation],
        before entry: Int64?,
        in facts: some Facts
    ) throws {
        self.entry = entry
        let cycle = pinned.pin.cycle
        // For one organisation its own records are read; for many, all of the cycle, once.
        let only = organisations.count == 1 ? organisations.first?.id : nil
        let inputs = pinned.rulebook.inputs
        for name in Set(inputs.flatMap { $0.isObserved ? Self.indicators(of: $0) : [] }).sorted() {
            indicators[name] = try facts.allObservations(of: name, in: cycle)
        }
        if inputs.contains(where: \.isAudited) {
            scores = Dictionary(grouping: try facts.list(Match<AuditScore>.of(cycle, only)), by: \.organisation)
        }
        if inputs.contains(where: \.isActivity) {
            activities = Dictionary(grouping: try facts.list(Match<Activity>.of(cycle, only)), by: \.organisation)
                .mapValues { Dictionary(grouping: $0.filter { $0.state == .logged }, by: \.kind) }
        }
        if inputs.contains(where: \.isProblem) {
            problems = Dictionary(grouping: try facts.list(Match<Problem>.of(cycle, only)), by: \.organisation)
        }
        if !pinned.rulebook.ballots.isEmpty {
            for count in try facts.list(Match<BallotCount>.of(cycle, only)) {
                ballots[count.organisation, default: [:]][count.ballot] = CountedBallot(
                    tally: try count.tally(),
                    source: Provenance(table: BallotCount.shape.table, record: count.id.text, entry: count.recordedIn)
                )
            }
        }
    }

    /// The number an input, or a part of it, has for an organisation; nil: none was recorded.
    func number(_ origin: InputOrigin, named name: String, for organisation: Organisation) -> Number? {
        switch origin {
        case .given: observed(name, organisation)
        // Parts of an indicator are named after the indicator, not the input.
        case .indicator(let id): observed(id + (name.firstIndex(of: ".").map { name[$0...] } ?? ""), organisation)
        case .auditDimension(let dimension): audited(organisation) { $0.dimension == dimension }
        case .auditTotal: audited(organisation) { _ in true }
        case .activities(let kind): counted(activities[organisation.id]?[kind] ?? [])
        case .problemsOpen: counted(organisation) { $0.isOpen(at: entry) }
        case .problemsClosed: counted(organisation) { !$0.isOpen(at: entry) }
        }
    }

    /// The names under which an input or its parts are looked up.
    static func names(of input: Input) -> [String] {
        switch input.kind {
        case .series(let parts, let length):
            let names = parts.isEmpty ? (1...max(1, length ?? mostParts)).map(String.init) : parts
            return names.map { "\(input.id).\($0)" }
        case .groups(let groups, _): return groups.map { "\(input.id).\($0.id)" }
        case .number, .truth, .choice, .text: return [input.id]
        }
    }

    private static func indicators(of input: Input) -> [String] {
        guard case .indicator(let id) = input.origin else { return names(of: input) }
        return names(of: input).map { id + $0.dropFirst(input.id.count) }
    }

    private func observed(_ indicator: String, _ organisation: Organisation) -> Number? {
        indicators[indicator]?[organisation.ordinal].map { Number(value: $0.value, sources: [$0.source]) }
    }

    private func audited(_ organisation: Organisation, _ isMeant: (AuditScore) -> Bool) -> Number? {
        let meant = (scores[organisation.id] ?? []).filter(isMeant)
        guard !meant.isEmpty else { return nil }
        return Number(
            value: Exact.sum(meant.compactMap { Exact($0.points) }),
            sources: meant.map { Provenance(table: AuditScore.shape.table, record: $0.id.text, entry: $0.recordedIn) }
        )
    }

    private func counted(_ activities: [Activity]) -> Number {
        Number(
            value: Exact.sum(activities.compactMap { Exact($0.quantity) }),
            sources: activities.map { Provenance(table: Activity.shape.table, record: $0.id.text, entry: $0.recordedIn) }
        )
    }

    private func counted(_ organisation: Organisation, _ isMeant: (Problem) -> Bool) -> Number {
        let meant = (problems[organisation.id] ?? []).filter { $0.raisedIn < entry ?? .max && isMeant($0) }
        return Number(
            value: Exact(meant.count),
            sources: meant.map { problem in
                let closed = problem.isOpen(at: entry) ? nil : problem.closedIn
                return Provenance(table: Problem.shape.table, record: problem.id.text, entry: closed ?? problem.raisedIn)
            }
        )
    }
}

extension Match {
    /// The records of a cycle, or of one organisation in it.
    fileprivate static func of(_ cycle: Cycle.ID, _ organisation: Organisation.ID?) -> Match {
        let match = Match("cycle", .id(cycle))
        return organisation.map { match.and("organisation", .id($0)) } ?? match
    }
}

extension Input {
    fileprivate var isObserved: Bool {
        switch origin {
        case .given, .indicator: true
        case .auditDimension, .auditTotal, .activities, .problemsOpen, .problemsClosed: false
        }
    }

    fileprivate var isAudited: Bool {
        switch origin {
        case .auditDimension, .auditTotal: true
        case .given, .indicator, .activities, .problemsOpen, .problemsClosed: false
        }
    }

    fileprivate var isActivity: Bool {
        if case .activities = origin { true } else { false }
    }

    fileprivate var isProblem: Bool { origin == .problemsOpen || origin == .problemsClosed }
}
