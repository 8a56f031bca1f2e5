import Domain

extension Connection {
    /// The number of the entry that was made under a key; nil: none was.
    package func entry(under key: IdempotencyKey) throws -> Int64? {
        try number("SELECT seq FROM journal_entry WHERE key = \(key.text)")
    }
}
