/// A page that is one form.
struct FormPage: Sendable {
    let crumbs: Frame.Link?
    let heading: String
    let note: Aside
    let form: FormView

    init(_ heading: String, note: String? = nil, back: (text: String, href: String)? = nil, form: FormView) {
        crumbs = back.map { Frame.Link(href: $0.href, text: $0.text, current: false) }
        self.heading = heading
        self.note = Aside(note)
        self.form = form
    }
}

/// A page that is one table, with what can be done from it.
struct GridPage: Sendable {
    struct Actions: Sendable {
        let list: [Frame.Link]
    }

    let crumbs: Frame.Link?
    let heading: String
    let note: Aside
    let actions: Actions?
    let grid: GridView

    /// - Parameter actions: where they lead and what they say; the first is the one that is looked for most.
    init(
        _ heading: String,
        note: String? = nil,
        back: (text: String, href: String)? = nil,
        actions: [(text: String, href: String)] = [],
        grid: GridView
    ) {
        crumbs = back.map { Frame.Link(href: $0.href, text: $0.text, current: false) }
        self.heading = heading
        self.note = Aside(note)
        self.actions =
            actions.isEmpty
            ? nil
            : Actions(list: actions.enumerated().map { Frame.Link(href: $1.href, text: $1.text, current: $0 == 0) })
        self.grid = grid
    }
}

extension Visit {
    /// A page of one form, as the answer.
    func formPage(_ section: MadePage.Section?, _ page: FormPage) -> Reply {
        self.page(page.heading, section, "form", page)
    }

    /// A page of one table, as the answer; as a file, where one is asked for.
    func gridPage(_ section: MadePage.Section?, _ page: GridPage) -> Reply {
        self.page(page.heading, section, "grid", page)
    }
}
