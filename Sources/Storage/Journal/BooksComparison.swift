import Domain
import Proofs

/// Compares books table by table.
struct BooksComparison {
    let live: any Connection
    let replayed: any Connection

    func run(into report: inout VerificationReport) throws {
        let passed = Schema.kept.union(Schema.derived)
        let ours = try live.tables().filter { !passed.contains($0) }
        let theirs = try replayed.tables().filter { !passed.contains($0) }
        for table in theirs where !ours.contains(table) { report.damages.append(.tableMissing(table)) }
        for table in ours where !theirs.contains(table) { report.damages.append(.tableDiffers(table, row: "")) }
        for table in ours where theirs.contains(table) {
            do {
                let comparison = try compare(table)
                report.tables.append(comparison)
                guard !comparison.isEqual else { continue }
                report.damages.append(.tableDiffers(table, row: comparison.firstDifference ?? ""))
            } catch let problem as StorageProblem where problem.kind == .damaged {
                report.damages.append(.tableDiffers(table, row: problem.arguments.joined(separator: " ")))
            }
        }
    }

    private func compare(_ table: String) throws -> TableComparison {
        let (ours, theirs) = (try TableDigest.of(table, on: live), try TableDigest.of(table, on: replayed))
        let difference =
            ours.digest == theirs.digest ? nil : try TableDigest.firstDifference(table, live, replayed)
        return TableComparison(
            table: table,
            rows: ours.rows,
            live: ours.digest,
            replayed: theirs.digest,
            firstDifference: difference
        )
    }
}
