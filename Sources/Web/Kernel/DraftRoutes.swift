import Domain
import HTTPTypes
import Hummingbird
import Storage

/// `/drafts`: what is half filled in, kept by a script while it is typed.
///
/// A draft's name and what is in it are its owner's; nobody else is answered.
enum DraftRoutes {
    static func add(to map: inout PageMap) {
        map.get("/drafts", for: .signedIn) { visit in
            guard let form = visit.query["form"] else { throw HTTPError(.notFound) }
            guard let draft = try await visit.desk.accountDesk.drafts.find(of: visit.visitor.person, form: form) else {
                return .json("{}")
            }
            return .json(JSONLine.object([("body", draft.body), ("at", Moment.text(draft.savedAt))]))
        }
        map.post("/drafts", for: .signedIn, atMost: Drafts.longest + 4096) { visit in
            guard let form = visit.form["form"] else { throw HTTPError(.badRequest) }
            let drafts = try visit.desk.accountDesk.drafts
            let body = visit.form.raw("body")
            if body.isEmpty {
                try await drafts.forget(of: visit.visitor.person, form: form)
            } else {
                try await drafts.save(body, of: visit.visitor.person, form: form)
            }
            return .json(JSONLine.object([("at", Moment.text(visit.desk.clock()))]))
        }
    }
}

extension Visit {
    /// Forgets the draft of a form that was sent.
    func forgetDraft(_ form: String) async throws {
        try await desk.accountDesk.drafts.forget(of: visitor.person, form: form)
    }
}

/// Small answers for our scripts.
enum JSONLine {
    /// An object of texts.
    static func object(_ pairs: [(String, String)]) -> String {
        "{" + pairs.map { "\(text($0.0)):\(text($0.1))" }.joined(separator: ",") + "}"
    }

    static func list(_ objects: [String]) -> String { "[" + objects.joined(separator: ",") + "]" }

    /// RFC 8259, part 7.
    private static func text(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case let other where other.value < 0x20:
                let hex = String(other.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
