import Domain
import HTTPTypes
import Hummingbird

/// Turns away what another site's page sends in somebody's name.
///
/// Browsers say where a form was sent from: `Sec-Fetch-Site` (Fetch Metadata) and `Origin` (RFC 6454). The token of the form is
/// asked for as well; neither stands alone.
enum SameSite {
    /// - Throws: the refusal that it comes from elsewhere.
    static func check(_ request: Request) throws {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            guard site == "same-origin" || site == "none" else { throw Refusal.foreignOrigin }
        }
        if let origin = request.headers[.origin] {
            guard let host = request.head.authority, origin == "http://\(host)" || origin == "https://\(host)" else {
                throw Refusal.foreignOrigin
            }
        }
    }
}
