/// Which files a file within a workbook points to: a part ending in `.rels`.
final class PartRelations: XMLListener {
    struct Relation {
        /// The last word of its type: `worksheet`, `styles`, `sharedStrings`.
        let type: String
        let target: String
    }

    private(set) var byID: [String: Relation] = [:]

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(FileMistake) {
        guard "Relationship" ~= name, attributes["TargetMode"] != "External", let id = attributes["Id"],
            let type = attributes["Type"], let target = attributes["Target"]
        else { return }
        byID[id] = Relation(type: String(type.split(separator: "/").last ?? ""), target: target)
    }

    func end(_ name: XMLName) throws(FileMistake) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileMistake) {}

    /// The file of the first relation of a type, in the order of their ids.
    func target(ofType type: String, from folder: String) -> String? {
        byID.sorted { $0.key < $1.key }.first { $0.value.type == type }.map { Self.path($0.value.target, from: folder) }
    }

    /// The path within the archive; targets are relative to the folder of the part they belong to, or begin with a stroke.
    static func path(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

/// The sheets of a workbook, and the names it gives to places: the part `xl/workbook.xml`.
final class WorkbookOutline: XMLListener {
    struct SheetEntry {
        let name: String
        let isHidden: Bool
        let relation: String
    }

    private let limits: WorkbookLimits
    private(set) var isWorkbook = false
    private(set) var sheets: [SheetEntry] = []
    private(set) var from1904 = false
    /// The row a name stands for, by the number of the sheet and the name.
    private(set) var namedRows: [Int: [String: Int]] = [:]
    private var named: (sheet: Int, name: String)?
    private var buffer: [UInt8] = []

    init(limits: WorkbookLimits) {
        self.limits = limits
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(FileMistake) {
        switch name {
        case "workbook":
            isWorkbook = true
        case "workbookPr":
            from1904 = attributes.flag("date1904")
        case "sheet":
            guard sheets.count < limits.sheets else { throw FileMistake(key: "too-many-sheets", arguments: ["\(limits.sheets)"]) }
            guard let name = attributes["name"], let relation = attributes["id"] else {
                throw FileMistake(key: "workbook-broken")
            }
            sheets.append(SheetEntry(name: name, isHidden: (attributes["state"] ?? "visible") != "visible", relation: relation))
        case "definedName":
            buffer.removeAll()
            guard let name = attributes["name"], let sheet = attributes["localSheetId"].flatMap({ Int($0) }) else { return }
            named = WorkbookNames.all.contains(name) ? (sheet, name) : nil
        default:
            break
        }
    }

    func end(_ name: XMLName) throws(FileMistake) {
        guard "definedName" ~= name, let named else { return }
        self.named = nil
        // 'Name of sheet'!$A$3:$D$3
        let place = String(decoding: buffer, as: UTF8.self).split(separator: "!").last ?? ""
        guard let range = CellRange(place) else { return }
        namedRows[named.sheet, default: [:]][named.name] = range.first.row
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileMistake) {
        guard named != nil, buffer.count < 1024 else { return }
        buffer.append(contentsOf: bytes)
    }
}

/// The names our workbooks carry, for programs to read.
enum WorkbookNames {
    static let heading = "shuzhi.heading"
    static let totals = "shuzhi.totals"
    static let all = [heading, totals]
    static let form = "shuzhi.form"
    static let formVersion = "shuzhi.form.version"
}

/// The properties people and programs add to a workbook: the part `docProps/custom.xml`.
final class CustomProperties: XMLListener {
    private(set) var texts: [String: String] = [:]
    private var name: String?
    private var buffer: [UInt8] = []

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(FileMistake) {
        guard "property" ~= name else { return }
        self.name = attributes["name"]
        buffer.removeAll()
    }

    func end(_ name: XMLName) throws(FileMistake) {
        guard "property" ~= name, let property = self.name, texts.count < 1000 else { return }
        texts[property] = String(decoding: buffer, as: UTF8.self)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileMistake) {
        guard buffer.count < 1024 else { return }
        buffer.append(contentsOf: bytes)
    }

    var form: WorkbookForm? {
        texts[WorkbookNames.form].map { WorkbookForm(id: $0, version: texts[WorkbookNames.formVersion] ?? "") }
    }
}
