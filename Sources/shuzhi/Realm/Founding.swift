import Domain
import Storage
import Web

/// Founds a realm in an empty folder, with an account for whoever founds it.
struct Founding {
    let folder: String

    /// - Throws: the refusal or ``PasswordRefused``: then the folder is as it was.
    func found(_ filled: SetupApplication.Filled) async throws {
        let new = try NewBooks(at: folder, code: filled.command.code.text)
        do {
            let founder = filled.command.office.id
            try await new.books.registrar.submit(filled.command, by: Signer(founder))
            let accounts = try AccountDesk(folder: new.books.folder, registrar: new.books.registrar)
            let printed = try await accounts.invitations.issue(to: founder, by: Signer(founder))
            let outcome = try await accounts.invitations.accept(
                code: printed.code,
                password: filled.password,
                address: filled.address
            )
            if case .refused(let refusals, _) = outcome { throw PasswordRefused(refusals: refusals) }
        } catch {
            try new.drop()
            throw error
        }
        try await new.keep()
    }
}
