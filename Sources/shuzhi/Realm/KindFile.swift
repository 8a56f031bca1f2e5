import Documents
import Domain
import Language

/// The kinds of organisation a realm is founded with.
enum KindFile {
    private static let columns = [
        SheetColumn("id", ["id", "编号", "类别编号"]),
        SheetColumn("zh-Hans", ["zh-Hans", "中文名", "名称"]),
        SheetColumn("en", ["en", "英文名"], required: false),
    ]

    /// Reads a file of kinds: id, Chinese name, perhaps English name.
    static func read(_ path: String) throws -> [CreateRealm.KindOfRealm] {
        let sheet = try Sheet(reading: InputFile(path).bytes, columns: columns, file: path)
        return try sheet.rows.map { row in
            do throws(FileMistake) {
                var labels = ["zh-Hans": try row.text("zh-Hans")]
                labels["en"] = row["en"].isEmpty ? nil : row["en"]
                return CreateRealm.KindOfRealm(id: Kind.ID(try row.text("id")), labels: labels)
            } catch {
                throw FileMistakes([error])
            }
        }
    }

    /// The kinds most realms have, under their usual names.
    static func usual() -> [CreateRealm.KindOfRealm] {
        let ids = [
            "city", "district", "zone", "township", "village", "community", "agency", "enterprise", "two-new", "school",
            "hospital",
        ]
        let languages = Language.allCases.map { ($0.rawValue, Words($0)) }
        return ids.map { id in
            let labels = Dictionary(uniqueKeysWithValues: languages.map { ($0, $1("cli.kind.\(id)")) })
            return CreateRealm.KindOfRealm(id: Kind.ID(id), labels: labels)
        }
    }
}
