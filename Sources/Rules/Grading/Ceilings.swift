/// The ceilings that apply to one peer, and those of which it is not known.
struct Ceilings {
    struct Unknown {
        let rule: String
        let rank: Int
        let missing: Missing
    }

    private let applied: [(ceiling: Ceiling, rank: Int)]
    let unknown: [Unknown]

    init(_ grading: Grading, _ scores: Scores, _ index: Int) {
        var applied: [(ceiling: Ceiling, rank: Int)] = []
        var unknown: [Unknown] = []
        for ceiling in grading.ceilings {
            guard let rank = grading.rank(of: ceiling.atMost) else { continue }
            switch scores.value(ConditionColumns.ceilingID(grading.id, ceiling.id), of: index) {
            case .truth(true): applied.append((ceiling, rank))
            case .missing(let reason): unknown.append(Unknown(rule: ceiling.id, rank: rank, missing: reason))
            default: continue
            }
        }
        self.applied = applied
        self.unknown = unknown
    }

    /// The best rank they leave open.
    var best: Int { applied.map(\.rank).max() ?? 0 }

    /// Brings a peer down to the lowest ceiling; gives the reason when it is not known whether one applies.
    func hold(_ standing: inout Candidacy, _ grading: Grading) -> Unknown? {
        for (ceiling, rank) in applied {
            guard let current = standing.rank, current < rank else { continue }
            standing.rank = rank
            let phrase = Phrase("rules.bind.ceiling", [.label(ceiling.label), .label(grading.names[rank].label)])
            standing.binds.append(Bind(rule: ceiling.id, kind: .ceiling, phrase: phrase))
        }
        return unknown.first { $0.rank > standing.rank ?? .max }
    }
}
