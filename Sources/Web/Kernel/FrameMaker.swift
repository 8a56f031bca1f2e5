import Domain
import Language
import Storage

/// Puts the frame around a page.
struct FrameMaker: Sendable {
    let desk: PageDesk
    let reading: PageReading
    let caller: Caller

    private var words: Words { reading.words }
    private var links: PageLinks { reading.links }

    /// What cannot be read is left out, so that a page about broken books can still be shown.
    func frame(title: String, section: MadePage.Section?) async throws -> Frame {
        let visitor = reading.visitor
        let known = try? await visitor.asyncMap { try await desk.registrar.ask(FrameOf(), by: $0.signer) }
        let surrounding = known.flatMap { $0 }
        let other: Language = words.language == .zhHans ? .en : .zhHans
        let isServed = desk.accounts != nil
        return Frame(
            language: words.language.rawValue,
            manner: Aside(reading.manner.marks),
            title: title + " · " + words("web.product"),
            stylesheet: Views.stylesheetPath,
            scripts: isServed ? StaticRoutes.scripts.map { Frame.Script(source: $0) } : [],
            home: links.home,
            groups: isServed ? visitor.map { groups(for: $0, section, surrounding) } ?? [] : [],
            person: isServed ? visitor.map(person) : nil,
            visitor: visitor?.person.text ?? "",
            otherLanguage: other.rawValue,
            otherName: Words(other)("web.language_name"),
            otherHref: Aside(isServed ? inOtherLanguage(other) : nil),
            token: desk.token(of: caller),
            find: Aside(isServed && visitor != nil ? links.address("/find") : nil),
            notice: Aside(await notice()),
            state: Aside(visitor == nil ? nil : words("web.journal_state", String(desk.registrar.size))),
            printed: Aside(visitor.map(printed))
        )
    }

    private func inOtherLanguage(_ other: Language) -> String {
        let kept = reading.query.pairs.filter { $0.name != "done" && $0.name != "note" }
        return PageLinks(language: other).address(reading.path, kept.map { ($0.name, Optional($0.value)) })
    }

    private func groups(for visitor: Visitor, _ section: MadePage.Section?, _ frame: FrameOf.Answer?) -> [Frame.Group] {
        Navigation.groups.compactMap { group in
            let entries = group.entries.compactMap { entry in
                entry.place(links, frame, for: visitor).map {
                    Frame.Link(href: $0, text: words(entry.key), current: entry.section == section)
                }
            }
            return entries.isEmpty ? nil : Frame.Group(name: words("web.group.\(group.name)"), links: entries)
        }
    }

    private func person(_ visitor: Visitor) -> Frame.Person {
        let roles = Role.allCases.filter(visitor.roles.contains).map { words("role.\($0.rawValue)") }
        return Frame.Person(
            name: visitor.name,
            roles: roles.joined(separator: words("web.list_separator")),
            account: links.address("/account"),
            signOut: links.address("/sign-out")
        )
    }

    private func printed(_ visitor: Visitor) -> String {
        words("web.printed", Moment.text(desk.clock()), visitor.name, String(max(0, desk.registrar.size - 1)))
    }

    /// What was just done, from the journal itself: an address that somebody made up says nothing.
    private func notice() async -> String? {
        if let note = reading.query["note"], words.has("web.note.\(note)") { return words("web.note.\(note)") }
        guard let number = reading.query["done"].flatMap({ Int64($0) }), let visitor = reading.visitor,
            let entry = try? await desk.registrar.ask(OwnEntry(number: number, reader: visitor.person), by: visitor.signer)
        else { return nil }
        return words("web.done", words.commandName(entry.command), String(number))
    }
}

extension Words {
    /// What a command does, as people call it.
    func commandName(_ name: String) -> String {
        let key = "web.command.\(name)"
        return has(key) ? self(key) : name
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Result>(_ body: (Wrapped) async throws -> Result) async rethrows -> Result? {
        guard let self else { return nil }
        return try await body(self)
    }
}
