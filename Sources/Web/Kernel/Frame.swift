import Domain
import Language

/// What stands around every page: title, navigation, who is reading, language, and when it was read.
struct Frame: Sendable {
    struct Link: Sendable {
        let href: String
        let text: String
        let current: Bool
    }

    struct Group: Sendable {
        let name: String
        let links: [Link]
    }

    /// Who is signed in, and what they can do about that.
    struct Person: Sendable {
        let name: String
        let roles: String
        let account: String
        let signOut: String
    }

    let language: String
    /// For the `class` of the page.
    let manner: Aside
    let title: String
    let stylesheet: String
    let scripts: [Script]
    let home: String
    let groups: [Group]
    let person: Person?
    /// Whose drafts a script keeps in this browser.
    let visitor: String
    let otherLanguage: String
    let otherName: String
    /// Nil in a file: it leads nowhere there.
    let otherHref: Aside
    let token: String
    let find: Aside
    /// What has just been done.
    let notice: Aside
    let state: Aside
    let printed: Aside

    struct Script: Sendable {
        let source: String
    }
}

extension Frame {
    /// Around a page for which there are no books yet.
    static func plain(title: String, _ reading: PageReading) -> Frame {
        let other: Language = reading.words.language == .zhHans ? .en : .zhHans
        return Frame(
            language: reading.words.language.rawValue,
            manner: Aside(reading.manner.marks),
            title: title + " · " + reading.words("web.product"),
            stylesheet: Views.stylesheetPath,
            scripts: [],
            home: reading.links.home,
            groups: [],
            person: nil,
            visitor: "",
            otherLanguage: other.rawValue,
            otherName: Words(other)("web.language_name"),
            otherHref: Aside(PageLinks(language: other).address(reading.path)),
            token: "",
            find: Aside(nil),
            notice: Aside(nil),
            state: Aside(nil),
            printed: Aside(nil)
        )
    }
}
