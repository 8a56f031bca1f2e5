/// A number on a page that can be opened: the partial `figure` prints it.
struct FigureMark: Sendable {
    let id: String
    let href: String
    let value: String
    let unit: Aside

    init?(id: String, value: String?, unit: String?, cycle: String, links: PageLinks) {
        guard let value else { return nil }
        self.id = id
        href = links.figure(cycle, id)
        self.value = value
        self.unit = Aside(unit)
    }
}
