import RulebookLibrary
import Rules

/// A rulebook of the library, read.
struct LibraryShelf {
    let part: LibraryPart
    let name: String
    let rulebook: Rulebook

    /// Part by part, by name.
    static var all: [LibraryShelf] {
        LibraryPart.allCases.flatMap { part in
            part.entries.compactMap { entry in
                guard case .success(let rulebook) = Rulebook.read(entry.text) else { return nil }
                return LibraryShelf(part: part, name: entry.name, rulebook: rulebook)
            }
        }
    }

    /// Whether it is in the part, for the kind of organisation, and has the text in its name, label, publisher or whom it is for.
    func isFound(in part: LibraryPart?, for kind: String?, with text: String?) -> Bool {
        if let part, part != self.part { return false }
        if let kind, !rulebook.kinds.isEmpty, !rulebook.kinds.contains(kind) { return false }
        guard let text = text?.lowercased(), !text.isEmpty else { return true }
        let labels = ([rulebook.label] + rulebook.appliesTo).flatMap(\.texts.values)
        return ([name, rulebook.source.publisher ?? ""] + labels).contains { $0.lowercased().contains(text) }
    }
}
