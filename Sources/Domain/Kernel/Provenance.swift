/// Where a value comes from: a record, and the journal entry that wrote the value into it.
package struct Provenance: Hashable, Sendable {
    package let table: String
    package let record: String
    package let entry: Int64

    package init(table: String, record: String, entry: Int64) {
        self.table = table
        self.record = record
        self.entry = entry
    }
}
