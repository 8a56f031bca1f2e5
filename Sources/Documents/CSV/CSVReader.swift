/// Reads comma-separated values: RFC 4180 with LF, CRLF or CR, separated by comma, tab or semicolon.
package enum CSVReader {
    /// The rows of a file, blank ones left out.
    ///
    /// The separator is the one the first line has most of. All mistakes are told at once, up to the limit of them.
    package static func rows(
        of bytes: [UInt8],
        file: String? = nil,
        limits: CSVLimits = CSVLimits()
    ) throws(FileMistakes) -> [TableRow] {
        do {
            guard bytes.count <= limits.bytes else {
                throw FileMistakes([FileMistake(key: "too-large", arguments: ["\(limits.bytes >> 20)"])])
            }
            let text = try TextDecoding.utf8(bytes)
            let separator = try separator(of: text)
            var parser = CSVParser(text, separator: separator, limits: limits)
            let rows = parser.rows()
            guard parser.mistakes.isEmpty else { throw FileMistakes(parser.mistakes) }
            return rows
        } catch let mistakes as FileMistakes {
            throw FileMistakes(mistakes.list.map { $0.within(file) })
        } catch let mistake as FileMistake {
            throw FileMistakes([mistake.within(file)])
        } catch {
            throw FileMistakes([FileMistake(file: file, key: "encoding-unknown")])
        }
    }

    private static func separator(of text: [UInt8]) throws(FileMistake) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        let firstLine = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        for byte in firstLine {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if !quoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        let most = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
        // `max` keeps the last of equals; with nothing counted the comma stands.
        guard counts[most, default: 0] == 0 else {
            return candidates.first { counts[$0] == counts[most] } ?? most
        }
        let line = String(decoding: firstLine, as: UTF8.self)
        if let wide = line.firstIndex(where: { "，；、".contains($0) }) {
            let column = line.unicodeScalars.distance(from: line.startIndex, to: wide) + 1
            throw FileMistake(line: 1, column: column, key: "full-width-separator", arguments: [String(line[wide])])
        }
        return UInt8(ascii: ",")
    }
}
