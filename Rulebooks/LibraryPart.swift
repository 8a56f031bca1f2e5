/// A part of the library, by where its rulebooks come from.
package enum LibraryPart: String, CaseIterable, Sendable {
    /// Duties that hold nationwide.
    case national
    /// Schemes written after published sources.
    case published
    /// The rulebooks of the demonstration year and the frames of systems whose texts are not public.
    case seed

    package var entries: [RulebookLibrary.Entry] {
        switch self {
        case .national: RulebookLibrary.national
        case .published: RulebookLibrary.published
        case .seed: RulebookLibrary.seed
        }
    }
}
