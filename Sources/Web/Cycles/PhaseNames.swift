import Domain
import Language

extension Refusal {
    /// The same refusal, with phases called what people call them.
    func naming(phasesIn words: Words) -> Refusal {
        Refusal(kind, key, arguments.map { Phase(rawValue: $0).map { words("web.phases.\($0.rawValue)") } ?? $0 })
    }
}
