import Domain
import Language
import Mustache

/// The templates, read once.
struct Views: Sendable {
    private let library: MustacheLibrary
    /// Changes with any template or the stylesheet.
    let version: String

    init() throws {
        var library = MustacheLibrary()
        for (path, text) in EmbeddedText.files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".mustache") {
            let name = path.dropFirst("Templates/".count).dropLast(".mustache".count)
            try library.register(text, named: String(name))
        }
        self.library = library
        version = Self.version(of: EmbeddedText.files)
    }

    /// FNV-1a over all files: no more than a short name for "the same pages".
    private static func version(of files: [String: String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            for byte in Array(path.utf8) + Array(text.utf8) {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return String(hash, radix: 36)
    }

    /// One page as HTML; everything a template prints is escaped.
    func render(_ body: some Sendable, template: String, frame: Frame, words: Words) throws -> String {
        let stack = PageStack(body: body, frame: frame, words: PageWords(words))
        guard let html = library.render(stack, withTemplate: template) else { throw Fault("no template \(template)") }
        return html
    }

    static let stylesheet: String = EmbeddedText.files["Static/shuzhi.css"] ?? ""

    static let stylesheetPath = "/static/shuzhi.css"

    /// How the layout asks for the stylesheet.
    static let stylesheetLink = "<link rel=\"stylesheet\" href=\"\(stylesheetPath)\">"
}

/// What a template sees: the page's own properties, `frame` and `w`.
private struct PageStack: MustacheParent {
    let body: any Sendable
    let frame: Frame
    let words: PageWords

    func child(named name: String) -> Any? {
        switch name {
        case "frame": return frame
        case "w": return words
        default:
            guard let value = Mirror(reflecting: body).children.first(where: { $0.label == name })?.value else { return nil }
            let mirror = Mirror(reflecting: value)
            guard mirror.displayStyle == .optional else { return value }
            return mirror.children.first?.value
        }
    }
}
