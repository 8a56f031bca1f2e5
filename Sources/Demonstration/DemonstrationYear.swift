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

    /// - Parameter branchesPerTownship: 18 make about 3,000 branches; tests take fewer.
    package init(seed: UInt64 = 2017, branchesPerTownship: Int = 18) {
        self.seed = seed
        self.branchesPerTownship = branchesPerTownship
    }

    /// Runs the whole year in an empty realm, up to next year's plan.
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
        try await course.record()
        try await course.audit()
        try await course.findProblems()
        try await course.review()
        try await course.decide()
        try await course.plan()
    }
}
