/// What every name of a set of columns stands for.
struct Names: Sendable {
    enum Meaning: Sendable {
        case setting(Int, Value)
        case input(Int, InputForm)
        case ballot(Int, BallotForm)
        case table(StepTable)
        case column(Int)
    }

    private var meanings: [String: Meaning] = [:]
    /// In the order of their slots.
    let settings: [String]
    /// Inputs and ballots, in the order of their slots.
    let inputs: [String]

    init(_ environment: Environment) {
        settings = environment.settings.keys.sorted(by: Names.precedes)
        inputs = (Array(environment.inputs.keys) + environment.ballots.keys).sorted(by: Names.precedes)
        for (id, table) in environment.tables.sorted(by: { Names.precedes($0.key, $1.key) }) { meanings[id] = .table(table) }
        for (slot, id) in settings.enumerated() { meanings[id] = environment.settings[id].map { .setting(slot, $0) } }
        for (slot, id) in inputs.enumerated() {
            if let form = environment.inputs[id] { meanings[id] = .input(slot, form) }
            if let form = environment.ballots[id] { meanings[id] = .ballot(slot, form) }
        }
    }

    subscript(_ name: String) -> Meaning? { meanings[name] }

    mutating func add(_ column: String, at index: Int) {
        meanings[column] = .column(index)
    }

    func nearest(to name: String) -> String? {
        Nearest.word(to: name, among: meanings.keys)
    }

    /// The order of bytes, the same everywhere.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
