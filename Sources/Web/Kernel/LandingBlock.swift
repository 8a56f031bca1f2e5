import Domain

/// A part of somebody's landing page: what waits for them.
struct LandingBlock: Sendable {
    struct Line: Sendable {
        let state: String
        let tone: String
        let text: String
        let href: Aside
        let remark: String

        init(state: String, tone: Grid.Cell.Tone = .plain, _ text: String, href: String? = nil, remark: String = "") {
            self.state = state
            self.tone = tone.rawValue
            self.text = text
            self.href = Aside(href)
            self.remark = remark
        }
    }

    /// The one thing to do next.
    struct Primary: Sendable {
        let text: String
        let href: String
        let why: String
    }

    let title: String
    let lines: [Line]
    /// What will stand here, and who fills it, while there is nothing.
    let empty: Aside
    let more: Frame.Link?
    /// The landing page shows the first of all its blocks'.
    let primary: Primary?

    init(_ title: String, lines: [Line], empty: String, more: (text: String, href: String)? = nil, primary: Primary? = nil) {
        self.title = title
        self.lines = lines
        self.empty = Aside(lines.isEmpty ? empty : nil)
        self.more = more.map { Frame.Link(href: $0.href, text: $0.text, current: false) }
        self.primary = primary
    }
}

/// What makes a block, and whose it is.
struct LandingMaker: Sendable {
    let roles: Set<Role>
    /// Nil: there is nothing to say.
    let make: @Sendable (Visit, Cycle.ID?) async throws -> LandingBlock?

    init(for roles: Set<Role>, _ make: @escaping @Sendable (Visit, Cycle.ID?) async throws -> LandingBlock?) {
        self.roles = roles
        self.make = make
    }
}
