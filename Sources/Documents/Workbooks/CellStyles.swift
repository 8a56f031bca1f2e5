/// Which styles of a workbook make a number a day: the part `xl/styles.xml`.
final class CellStyles: XMLListener {
    private var dateFormats: Set<Int> = []
    private var inCellFormats = false
    /// By the number of the style.
    private(set) var isDate: [Bool] = []

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(FileMistake) {
        switch name {
        case "cellXfs":
            inCellFormats = true
        case "xf" where inCellFormats:
            guard isDate.count < 100_000 else { return }
            let format = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            isDate.append(Self.isBuiltInDate(format) || dateFormats.contains(format))
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
            if Self.isDate(code) { dateFormats.insert(id) }
        default:
            break
        }
    }

    func end(_ name: XMLName) throws(FileMistake) {
        if "cellXfs" ~= name { inCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileMistake) {}

    /// The formats every program knows by number, those of Chinese editions among them; source: ECMA-376 part 1, 18.8.30.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        [14...22, 27...36, 45...47, 50...58].contains { $0.contains(id) }
    }

    /// Whether a format shows years, days, hours or seconds outside quotes, colours and escapes.
    static func isDate(_ code: String) -> Bool {
        var characters = Substring(code.lowercased().prefix { $0 != ";" })
        if characters == "general" { return false }
        while let character = characters.popFirst() {
            switch character {
            case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": characters = characters.dropFirst()
            case "[":
                let inner = characters.prefix { $0 != "]" }
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inner) { return true }
                characters = characters.dropFirst(inner.count + 1)
            case "y", "d", "h", "s", "m": return true
            default: break
            }
        }
        return false
    }
}
