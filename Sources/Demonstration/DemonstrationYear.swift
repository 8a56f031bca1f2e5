package import Domain
import RulebookLibrary
import Rules
package import Storage

/// The 2017 review year of Ningbo, run through the same commands a person would use.
///
/// Real are the divisions and the figures of ``ReportedFacts``; branches, and what is recorded about anybody, are made from the
/// seed and marked as generated. The same seed gives the same commands.
package struct DemonstrationYear: Sendable {
    package static let cycle: Cycle.ID = "2017"

    private let seed: UInt64
    private let branchesPerTownship: Int
    private let phase: Phase

    /// - Parameters:
    ///   - branchesPerTownship: 18 make about 3,000 branches; tests take fewer.
    ///   - phase: where the year stands in the end; in an earlier one there is still something to record.
    package init(seed: UInt64 = 2017, branchesPerTownship: Int = 18, until phase: Phase = .planning) {
        self.seed = seed
        self.branchesPerTownship = branchesPerTownship
        self.phase = phase
    }

    /// Runs the year in an empty realm, up to next year's plan unless told otherwise.
    ///
    /// - Throws: the refusal of the first command that is refused; what was accepted before it stays.
    package func run(
        through registrar: Registrar,
        progress: @escaping @Sendable (DemonstrationProgress) -> Void = { _ in }
    ) async throws {
        let course = try DemonstrationCourse(
            seed: seed,
            branchesPerTownship: branchesPerTownship,
            submission: Submission(registrar: registrar, progress: progress)
        )
        try await course.found()
        try await course.open()
        let steps: [(Phase, () async throws -> Void)] = [
            (.recording, course.record), (.auditing, course.audit), (.auditing, course.findProblems),
            (.reviewing, course.review), (.deciding, course.decide), (.planning, course.plan),
        ]
        for (begins, step) in steps where begins <= phase { try await step() }
    }
}
