import Domain
import Language

/// What stands around every page: title, navigation, language, and when and in whose name it was read.
struct Frame: Sendable {
    struct Link: Sendable {
        let href: String
        let text: String
        let current: Bool
    }

    let language: String
    let title: String
    let stylesheet: String
    let home: String
    let links: [Link]
    let otherLanguage: String
    let otherName: String
    let otherHref: String
    let state: String
    let printed: String
}
