package import Domain

/// Setting up the second factor: an authenticator with codes of six digits, and eight recovery codes on paper.
package struct SecondFactors: Sendable {
    /// A secret on its way into an authenticator: it is shown once.
    package struct Beginning: Sendable {
        /// The secret in letters, for typing in.
        package let secret: String
        /// The same as an `otpauth` address, for a printed square.
        package let address: String
    }

    package static let recoveryCodes = 8

    let desk: AccountDesk

    /// Makes a secret; it counts for nothing before ``confirm(of:code:address:)``.
    ///
    /// - Throws: the refusal that there is a second factor already: it is replaced only after it was reset.
    package func begin(of owner: Person.ID) async throws -> Beginning {
        let now = desk.clock()
        let secret = SecretBytes.random(20)
        let sealed = try desk.key.seal(secret, for: owner.text)
        return try await desk.secrets.write { tables in
            guard let account = try tables.account(of: owner), account.state == .active else { throw Refusal.notSignedIn }
            guard try tables.countingFactor(of: account) == nil else { throw Refusal.hasSecondFactor }
            try tables.begin(sealed, of: account, at: now)
            let issuer = try tables.books.find(Realm.theOne)?.name ?? "Shuzhi"
            return Beginning(
                secret: Base32.text(of: secret),
                address: TimedCode.address(secret: secret, account: owner.text, issuer: issuer)
            )
        }
    }

    /// Shows that the authenticator has the secret; from now on it is asked for.
    ///
    /// - Returns: the recovery codes, which are shown once; nil: the code was wrong.
    package func confirm(of owner: Person.ID, code: String, address: String) async throws -> [String]? {
        let now = desk.clock()
        if let wait = desk.limits.begin(name: owner.text, address: address, at: now) { throw Refusal.mustWait(wait) }
        let codes = (0..<Self.recoveryCodes).map { _ in PrintedCode.recovery() }
        let isRight = try await desk.secrets.write { [key = desk.key] tables in
            guard let account = try tables.account(of: owner), let factor = try tables.factor(of: owner),
                !factor.isConfirmed, factor.generation == account.factors
            else { return false }
            let secret = try key.open(factor.sealed, for: owner.text)
            let digits = code.filter { !$0.isWhitespace }
            guard let step = TimedCode.step(of: digits, secret: secret, atMilliseconds: now.milliseconds),
                try tables.take(step: step, of: owner)
            else { return false }
            try tables.confirm(of: owner)
            try tables.setRecoveryCodes(codes, of: account)
            try tables.note(.factorSet, of: owner, from: address, at: now)
            return true
        }
        guard isRight else {
            desk.limits.failed(name: owner.text, address: address, at: now)
            return nil
        }
        desk.limits.release(name: owner.text, address: address)
        return codes
    }

    /// Makes eight new recovery codes in place of the old ones, for a code of six digits or one of those.
    ///
    /// - Returns: nil: the code was wrong.
    package func renewRecoveryCodes(of owner: Person.ID, code: String, address: String) async throws -> [String]? {
        let now = desk.clock()
        if let wait = desk.limits.begin(name: owner.text, address: address, at: now) { throw Refusal.mustWait(wait) }
        let codes = (0..<Self.recoveryCodes).map { _ in PrintedCode.recovery() }
        let isRight = try await desk.secrets.write { [desk] tables in
            guard let account = try tables.account(of: owner), try desk.takes(code, of: account, tables, at: now) else {
                return false
            }
            try tables.setRecoveryCodes(codes, of: account)
            try tables.note(.recoveryCodesMade, of: owner, from: address, at: now)
            return true
        }
        guard isRight else {
            desk.limits.failed(name: owner.text, address: address, at: now)
            return nil
        }
        desk.limits.release(name: owner.text, address: address)
        return codes
    }

    /// How many recovery codes are left.
    package func recoveryCodesLeft(of owner: Person.ID) async throws -> Int {
        try await desk.secrets.read { tables in
            try tables.account(of: owner).map { try tables.recoveryCodesLeft(of: $0) } ?? 0
        }
    }
}

extension Refusal {
    static let hasSecondFactor = Refusal(.conflict, "sign-in.has-second-factor")
}
