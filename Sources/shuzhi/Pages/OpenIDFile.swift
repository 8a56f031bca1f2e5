import Foundation
import Glibc
import Web
import Yams

/// The settings of an identity provider, as a file has them: `issuer`, `client`, `secret`, `address`, `label`.
struct OpenIDFile: Decodable {
    private let issuer: String
    private let client: String
    private let secret: String?
    private let address: String
    private let label: String

    /// - Throws: a ``Failure`` where the file is not there, can be read by others, or does not hold what is needed.
    static func settings(from path: String) throws(Failure) -> OpenIDSettings {
        let text = try InputFile(path, limit: 1 << 20).text()
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 == 0 else { throw Failure(.data, "open-id-open", [path]) }
        guard let file = try? YAMLDecoder().decode(OpenIDFile.self, from: text) else {
            throw Failure(.data, "open-id-form", [path])
        }
        do {
            return try OpenIDSettings(
                issuer: file.issuer,
                client: file.client,
                secret: file.secret,
                address: file.address,
                label: file.label
            )
        } catch {
            throw Failure(.data, "open-id-setting", [path, error.rawValue])
        }
    }
}
