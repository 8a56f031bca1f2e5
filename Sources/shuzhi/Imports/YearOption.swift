import ArgumentParser
import Domain

/// Which year a file or an answer is about.
protocol YearOption: ParsableArguments {
    var id: Cycle.ID? { get }
}

struct CycleOption: YearOption {
    @Option(name: .customLong("cycle"), help: .words("cycle"))
    var cycle: String

    var id: Cycle.ID? { Cycle.ID(cycle) }
}

/// For what belongs to no year.
struct EveryYear: YearOption {
    var id: Cycle.ID? { nil }
}
