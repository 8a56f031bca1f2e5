import Dispatch
import Foundation
import Rules
import Synchronization

/// Workload W1: a composite of many indicators, and places within strata, over columns of fixed-point numbers.
///
/// The inputs are files that the peer reads too; the answers are written once so that the driver can compare them before it
/// counts any time.
struct ScoreBenchmark {
    /// How many columns the composite is built from, so that no single formula gets long.
    private static let group = 10

    let folder: URL
    let organisations: Int
    let indicators: Int

    /// Writes values (hundredths, Int32), presence (one byte each) and strata (Int32) made from a seed; 4 % are missing.
    func write(seed: UInt64) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var dice = Dice(seed: seed)
        for indicator in 0..<indicators {
            var values = [Int32](repeating: 0, count: organisations)
            var present = [UInt8](repeating: 1, count: organisations)
            for index in values.indices {
                if dice.below(100) < 4 {
                    present[index] = 0
                } else {
                    // A little outside 0…100 on both sides, so that the clamp has work to do.
                    values[index] = Int32(dice.below(11_000)) - 500
                }
            }
            try bytes(values).write(to: folder.appending(path: "values-\(indicator)"))
            try Data(present).write(to: folder.appending(path: "present-\(indicator)"))
        }
        let strata = (0..<organisations).map { _ in Int32(dice.below(UInt64(max(1, organisations / 600)))) }
        try bytes(strata).write(to: folder.appending(path: "strata"))
    }

    /// Loads, says `ready`, then computes once for every line on standard input and prints the seconds it took.
    func run() throws {
        let blocks = try load()
        let strata: [Int32] = try numbers("strata")
        guard let plan = LinearPlan(try columns(), column: "total") else { throw Complaint("the composite is not linear") }
        try writeAnswers(try compute(plan, blocks, strata))
        print("ready")
        fflush(nil)
        while readLine() != nil {
            let start = DispatchTime.now().uptimeNanoseconds
            let (_, places) = try compute(plan, blocks, strata)
            let end = DispatchTime.now().uptimeNanoseconds
            guard places.count == organisations else { throw Complaint("places are missing") }
            print(Double(end - start) / 1e9)
            fflush(nil)
        }
    }

    private func compute(
        _ plan: LinearPlan,
        _ blocks: [String: IndicatorBlock],
        _ strata: [Int32]
    ) throws -> (FixedColumn, [Int32]) {
        let run = try plan.bind(blocks)
        let middle = run.count / 2 / LinearRun.alignment * LinearRun.alignment
        let pieces = Pieces(halves: [0..<middle, middle..<run.count])
        DispatchQueue.concurrentPerform(iterations: 2) { pieces.set($0, run.score(rows: pieces.halves[$0])) }
        guard let column = FixedColumn(joining: pieces.all), let places = column.ranks(strata: strata) else {
            throw Complaint("the pieces do not fit")
        }
        return (column, places)
    }

    /// `total` = the weighted sum of all indicators, each clamped to 0…100; a missing one counts as 0 by a stated policy.
    private func columns() throws -> ColumnSet {
        var forms: [String: InputForm] = [:]
        var columns: [Column] = []
        for first in stride(from: 0, to: indicators, by: Self.group) {
            let terms = (first..<min(first + Self.group, indicators)).map { indicator in
                forms["i\(indicator)"] = .number(least: nil, most: nil)
                return "\(Self.weight(indicator)) * clamp(coalesce(i\(indicator), 0), 0, 100)"
            }
            columns.append(Column(id: "part\(first)", formula: terms.joined(separator: " + ")))
        }
        columns.append(Column(id: "total", formula: columns.map(\.id).joined(separator: " + ")))
        return try ColumnSet(columns: columns, environment: Environment(inputs: forms))
    }

    /// Weights of four decimals that differ: 0.0050 to 0.0150.
    private static func weight(_ indicator: Int) -> String {
        "0.0" + String(1_000 + (50 + indicator * 37 % 101)).suffix(3)
    }

    private func load() throws -> [String: IndicatorBlock] {
        var blocks: [String: IndicatorBlock] = [:]
        for indicator in 0..<indicators {
            let values: [Int32] = try numbers("values-\(indicator)")
            let present = try Data(contentsOf: folder.appending(path: "present-\(indicator)"))
            let exact = zip(values, present).map { value, isThere in
                isThere == 1 ? Exact(Int(value)) / Exact(100) : nil
            }
            guard let block = IndicatorBlock(exact, decimals: 2) else { throw Complaint("values of indicator \(indicator)") }
            blocks["i\(indicator)"] = block
        }
        return blocks
    }

    private func writeAnswers(_ answers: (column: FixedColumn, places: [Int32])) throws {
        try bytes(answers.column.numbers).write(to: folder.appending(path: "our-totals"))
        try bytes(answers.places).write(to: folder.appending(path: "our-places"))
        try "\(answers.column.denominator)".write(
            to: folder.appending(path: "our-denominator"),
            atomically: true,
            encoding: .utf8
        )
    }

    private func bytes<Number>(_ numbers: [Number]) -> Data {
        numbers.withUnsafeBytes { Data($0) }
    }

    private func numbers<Number: FixedWidthInteger>(_ name: String) throws -> [Number] {
        let data = try Data(contentsOf: folder.appending(path: name))
        return data.withUnsafeBytes { Array($0.bindMemory(to: Number.self)) }
    }
}

/// What two threads hand back.
private final class Pieces: Sendable {
    let halves: [Range<Int>]
    private let pieces: Mutex<[FixedColumn?]>

    init(halves: [Range<Int>]) {
        self.halves = halves
        pieces = Mutex([FixedColumn?](repeating: nil, count: halves.count))
    }

    func set(_ index: Int, _ piece: FixedColumn) {
        pieces.withLock { $0[index] = piece }
    }

    var all: [FixedColumn] { pieces.withLock { $0.compactMap(\.self) } }
}
