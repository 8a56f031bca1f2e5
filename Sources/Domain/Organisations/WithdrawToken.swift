/// Makes a token count no more, at once: its owner does, or whoever has power over accounts.
package struct WithdrawToken: Command {
    package static let name = "organisations.withdraw-token"

    package let token: AccessToken.ID

    package init(token: AccessToken.ID) {
        self.token = token
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        // Whoever has no power over accounts cannot find out which tokens others have.
        guard let token = try facts.find(token), token.owner == signer.person else {
            try signer.requiresPowerOverAccounts(in: facts)
            return
        }
    }

    package func validate(in facts: some Facts) throws {
        guard try facts.require(token).state == .issued else { throw Refusal.tokenWithdrawn(token) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var token = try ledger.require(token)
        token.state = .withdrawn
        token.withdrawnAt = stamp.instant
        token.withdrawnBy = stamp.actor
        try ledger.save(token)
    }
}

extension Refusal {
    package static func tokenWithdrawn(_ token: AccessToken.ID) -> Refusal {
        Refusal(.conflict, "organisations.token-withdrawn", [token.text])
    }
}
