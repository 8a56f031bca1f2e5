/// The rulebooks that ship with the program.
package enum RulebookLibrary {
    /// A rulebook's text under the name of its file without ending.
    package struct Entry: Hashable, Sendable {
        package let name: String
        package let text: String
    }

    /// Schemes written after published sources, by name.
    package static let published: [Entry] = entries(in: "published/")

    /// Rulebooks of the demonstration year and other samples, by name.
    package static let seed: [Entry] = entries(in: "seed/")

    /// Duties that hold nationwide, by name.
    package static let national: [Entry] = entries(in: "national/")

    /// The text of a rulebook of any folder; nil when there is none of that name.
    package static func text(named name: String) -> String? {
        (published + seed + national).first { $0.name == name }?.text
    }

    private static func entries(in folder: String) -> [Entry] {
        EmbeddedText.files.compactMap { path, text in
            guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
            return Entry(name: String(path.dropFirst(folder.count).dropLast(".yaml".count)), text: text)
        }.sorted { $0.name < $1.name }
    }
}
