import Domain
import HTTPTypes
import Hummingbird

/// What somebody filled in and sent.
struct Form: Sendable, Equatable {
    /// The most bytes of a form without files: 500 pasted rows have room.
    static let mostBytes = 1 << 20
    /// The most fields, so that counting them costs nobody's time.
    static let mostFields = 20_000

    /// A file that was sent along.
    struct File: Sendable, Equatable {
        let name: String
        let bytes: [UInt8]
    }

    private var fields: [String: [String]] = [:]
    private var sentFiles: [String: File] = [:]
    /// The names of the fields in the order in which they first came.
    private(set) var names: [String] = []

    init() {}

    init(_ fields: [(String, String)]) {
        for (name, value) in fields { add(name, value) }
    }

    /// - Parameter type: the `Content-Type` it was sent under.
    /// - Throws: an `HTTPError` where it is no form.
    init(_ bytes: [UInt8], type: String) throws {
        let kind = type.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() } ?? ""
        switch kind {
        case "", "application/x-www-form-urlencoded": try read(urlEncoded: bytes)
        case "multipart/form-data": try read(Multipart(bytes, type: type))
        default: throw HTTPError(.unsupportedMediaType)
        }
    }

    /// The first value of a field as it was typed, line ends as `\n`, blanks around it taken away; nil where it is empty.
    subscript(_ name: String) -> String? {
        guard let value = fields[name]?.first?.trimmed, !value.isEmpty else { return nil }
        return value
    }

    /// Exactly what was sent: for passwords.
    func raw(_ name: String) -> String { fields[name]?.first ?? "" }

    /// Every value of a field that is there more than once.
    func all(_ name: String) -> [String] { fields[name] ?? [] }

    func has(_ name: String) -> Bool { fields[name] != nil }

    func file(_ name: String) -> File? { sentFiles[name] }

    private mutating func add(_ name: String, _ value: String) {
        if fields[name] == nil { names.append(name) }
        fields[name, default: []].append(value.replacing("\r\n", with: "\n"))
    }

    private mutating func read(urlEncoded bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw HTTPError(.badRequest) }
        let pairs = text.split(separator: "&")
        guard pairs.count <= Self.mostFields else { throw HTTPError(.contentTooLarge) }
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decoded(String(parts[0])), !name.isEmpty,
                let value = PercentCoding.decoded(parts.count < 2 ? "" : String(parts[1]))
            else { throw HTTPError(.badRequest) }
            add(name, value)
        }
    }

    private mutating func read(_ multipart: Multipart) throws {
        guard multipart.parts.count <= Self.mostFields else { throw HTTPError(.contentTooLarge) }
        for part in multipart.parts {
            if let file = part.file {
                if !file.isEmpty { sentFiles[part.name] = File(name: file, bytes: part.bytes) }
            } else {
                guard let value = String(validating: part.bytes, as: UTF8.self) else { throw HTTPError(.badRequest) }
                add(part.name, value)
            }
        }
    }
}

extension String {
    /// Without the blanks around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return String(self[first...last])
    }
}
