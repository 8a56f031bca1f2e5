/// How a worked example came out.
package struct ExampleOutcome: Hashable, Sendable {
    /// One thing that did not come out as expected.
    package struct Difference: Hashable, Sendable {
        /// From 1: which run of the example.
        package let run: Int
        /// What was compared: `case.column`, `limits.rule`, `order`, `must_ask`.
        package let what: String
        package let expected: String
        package let found: String
    }

    package let name: String
    /// How many values were compared; an example that compares nothing proves nothing.
    package let compared: Int
    package let differences: [Difference]

    package var isPassed: Bool { differences.isEmpty && compared > 0 }
}

extension Rulebook {
    /// Runs all worked examples and compares what comes out with what they expect, exactly.
    package func runExamples() -> [ExampleOutcome] {
        examples.map { example in
            var comparison = ExampleComparison(rulebook: self)
            for (index, run) in example.runs.enumerated() { comparison.compare(run, number: index + 1) }
            return ExampleOutcome(name: example.name, compared: comparison.compared, differences: comparison.differences)
        }
    }
}
