package import Domain

/// Changing one's own password while signed in.
package struct Passwords: Sendable {
    let desk: AccountDesk

    /// Replaces the password, and ends every other session.
    ///
    /// - Parameter token: the session that asks; it goes on.
    /// - Returns: everything that is wrong; empty: it is done.
    package func change(
        of owner: Person.ID,
        from old: String,
        to new: String,
        address: String,
        token: String
    ) async throws -> [Refusal] {
        let now = desk.clock()
        if let wait = desk.limits.begin(name: owner.text, address: address, at: now) { return [.mustWait(wait)] }
        let kept = try await desk.secrets.read { try $0.password(of: owner) }
        do {
            guard try await desk.door.tries(old, against: kept) else {
                desk.limits.failed(name: owner.text, address: address, at: now)
                try await desk.secrets.write { try $0.note(.wrongPassword, of: owner, from: address, at: now) }
                return [.notSignedIn]
            }
        } catch let refusal as Refusal where refusal == .tooManySignIns {
            desk.limits.release(name: owner.text, address: address)
            return [.tooManySignIns]
        }
        desk.limits.release(name: owner.text, address: address)
        return try await desk.set(new, of: owner, from: address, keeping: SecretBytes.fingerprint(of: token))
    }
}
