/// The parts of a rulebook that are compared, in the order their changes are told.
package enum RulebookPart: String, Hashable, Sendable, CaseIterable {
    case rulebook, setting, input, ballot, table, audit, column, display, order, grading, gate, ceiling, award, share, consequence
    case deadline, duty, counter, form, burden, article
}
