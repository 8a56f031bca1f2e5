import Documents

/// What a row says about who is above whom, whatever else is wrong in it.
struct OrganisationLink {
    let row: SheetRow
    let code: String
    let parent: String

    /// Each circle once, at the row that leads into it first.
    static func circles(in links: [OrganisationLink]) -> [FileMistake] {
        let parentOf = Dictionary(links.map { ($0.code, $0.parent) }) { first, _ in first }
        var settled: Set<String> = []
        return links.compactMap { link in
            var path: [String] = []
            var places: [String: Int] = [:]
            var next: String? = link.code
            while let code = next, !settled.contains(code), places[code] == nil {
                places[code] = path.count
                path.append(code)
                next = parentOf[code]
            }
            settled.formUnion(path)
            guard let code = next, let start = places[code] else { return nil }
            return link.row.mistake("parent", "circle", [(path[start...] + [code]).joined(separator: " → ")])
        }
    }
}
