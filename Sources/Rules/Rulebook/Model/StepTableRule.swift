/// A step table with its name.
package struct StepTableRule: Hashable, Sendable {
    package let id: String
    package let label: Label
    package let table: StepTable
}
