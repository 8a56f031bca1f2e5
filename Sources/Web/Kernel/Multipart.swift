import HTTPTypes
import Hummingbird

/// A form with files as browsers send it: `multipart/form-data` (RFC 7578), read whole.
struct Multipart: Sendable {
    struct Part: Sendable, Equatable {
        let name: String
        /// The name of a file; nil for a field, empty where no file was chosen.
        let file: String?
        let bytes: [UInt8]
    }

    let parts: [Part]

    /// - Parameter type: the whole `Content-Type` with its boundary.
    /// - Throws: an `HTTPError` where it is not well formed.
    init(_ bytes: [UInt8], type: String) throws {
        guard let boundary = Self.boundary(in: type) else { throw HTTPError(.badRequest) }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter has no line end before it.
        let bytes = Array("\r\n".utf8) + bytes
        guard var place = Self.find(delimiter, in: bytes, from: 0) else { throw HTTPError(.badRequest) }
        var parts: [Part] = []
        while true {
            place += delimiter.count
            if bytes[place...].starts(with: "--".utf8) { break }
            guard bytes[place...].starts(with: "\r\n".utf8),
                let blank = Self.find(Array("\r\n\r\n".utf8), in: bytes, from: place),
                let end = Self.find(delimiter, in: bytes, from: blank + 2)
            else { throw HTTPError(.badRequest) }
            let start = blank + 4
            parts.append(
                try Self.part(head: bytes[(place + 2)..<max(place + 2, blank)], body: start <= end ? bytes[start..<end] : [])
            )
            place = end
        }
        self.parts = parts
    }

    /// Between 1 and 70 characters (RFC 2046, 5.1.1).
    private static func boundary(in type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == "boundary" else { continue }
            let text = String(pair[1]).trimmed.replacing("\"", with: "")
            return (1...70).contains(text.utf8.count) ? text : nil
        }
        return nil
    }

    private static func part(head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) throws -> Part {
        // A head has a name and perhaps a file's name: more than a kilobyte or two is no browser's.
        guard head.count <= 4096, let text = String(validating: head, as: UTF8.self) else { throw HTTPError(.badRequest) }
        let lines = text.split(separator: "\r\n")
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = value(of: "name", in: disposition), !name.isEmpty
        else { throw HTTPError(.badRequest) }
        return Part(name: name, file: value(of: "filename", in: disposition), bytes: Array(body))
    }

    /// The quoted value of a parameter; browsers write `%22`, `%0D` and `%0A` for what would end it (WHATWG HTML, 4.10.21.8).
    private static func value(of name: String, in line: Substring) -> String? {
        guard let start = line.range(of: " \(name)=\""), let end = line[start.upperBound...].firstIndex(of: "\"") else {
            return nil
        }
        return String(line[start.upperBound..<end]).replacing("%22", with: "\"").replacing("%0D", with: "").replacing(
            "%0A",
            with: ""
        )
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, start >= 0 else { return nil }
        return bytes.withUnsafeBufferPointer { bytes -> Int? in
            var place = start
            while place + wanted.count <= bytes.count {
                if bytes[place] == first, wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }) { return place }
                place += 1
            }
            return nil
        }
    }
}

extension Substring {
    fileprivate func range(of wanted: String) -> Range<Index>? { firstRange(of: wanted) }
}
