/// Where the books lie: closures are synchronous, so nothing suspends between a look and a commit.
package protocol Database: Sendable {
    /// Runs the body on a connection that only reads, in one snapshot.
    func read<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result

    /// The same on this thread.
    func readNow<Result>(_ body: (any Connection) throws -> Result) throws -> Result

    /// Runs the body in one transaction on the only connection that writes, on this thread; it is on disk when this returns.
    ///
    /// - Throws: what the body throws, after undoing all of it; a ``StorageProblem`` where the commit fails.
    func writeNow<Result>(_ body: (any Connection) throws -> Result) throws -> Result

    func close() throws
}
