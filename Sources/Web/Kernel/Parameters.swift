import Domain
import Hummingbird

extension RequestContext {
    /// A part of the path, decoded; a page that names none does not exist.
    func part(_ name: String) throws -> String {
        guard let text = parameters.get(name).flatMap({ PercentCoding.decoded($0) }), !text.isEmpty else {
            throw HTTPError(.notFound)
        }
        return text
    }
}
