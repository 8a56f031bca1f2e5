/// What the journal puts on a command as it takes it in: the only clock and the only numbering there is.
package struct Stamp: Hashable, Sendable {
    /// The number of the entry, from 0, without gaps.
    package let sequence: Int64
    package let instant: Instant
    /// Who signed the command.
    package let actor: Person.ID

    package init(sequence: Int64, instant: Instant, actor: Person.ID) {
        self.sequence = sequence
        self.instant = instant
        self.actor = actor
    }
}
