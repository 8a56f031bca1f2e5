package import Domain

extension MemoryLedger {
    /// Weighs a command and carries it out, as the journal would: with the next number, and a second later.
    ///
    /// What is carried out is the command as it reads back from its own entry.
    @discardableResult
    package func submit(_ command: some Command, by signer: Signer) throws -> Stamp {
        try command.weigh(by: signer, in: self)
        let sequence = tableNames.isEmpty ? 0 : entry + 1
        let stamp = Stamp(sequence: sequence, instant: MemoryLedger.instant(of: sequence), actor: signer.person)
        entry = sequence
        try Entry(command, at: stamp).decoded(with: DomainCommands.commands).apply(to: self, at: stamp)
        return stamp
    }

    /// When an entry was made in these books: on 1 January 2018, one second after another.
    package static func instant(of sequence: Int64) -> Instant {
        Instant(milliseconds: 1_514_764_800_000 + sequence * 1000)
    }
}
