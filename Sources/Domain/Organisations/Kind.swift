/// 类别: what an organisation is (district, township, village …); rulebooks are pinned to kinds.
package struct Kind: Record {
    package let id: ID
    /// The name by language tag; `zh-Hans` is always there.
    package internal(set) var labels: [String: String]

    package init(id: ID, labels: [String: String]) {
        self.id = id
        self.labels = labels
    }
}

extension Kind {
    package static let shape = Shape("kind", "id", "labels")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        labels = try CanonicalJSON.decode([String: String].self, from: Array(row.text().utf8))
    }

    package var fields: [Field] {
        [.id(id), .text(CanonicalJSON.text(of: labels))]
    }
}
