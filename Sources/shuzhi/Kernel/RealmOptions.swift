import ArgumentParser
import Language
import Storage

/// Which books, and in whose name.
struct RealmOptions: ParsableArguments {
    @Option(name: .customLong("realm"), help: .words("realm", value: "folder"))
    var folder: String

    @Option(name: .customLong("as"), help: .words("as", value: "person"))
    var signer: String?

    /// Opens the books to read them, and closes them whatever comes of it.
    func withReading<Answer>(_ body: (ReadBooks) async throws -> Answer) async throws -> Answer {
        let books = try ReadBooks(folder)
        defer { try? books.folder.close() }
        return try await body(books)
    }

    /// Opens the books, does something with them, and closes them whatever comes of it.
    func withBooks<Answer>(_ body: (OpenBooks) async throws -> Answer) async throws -> Answer {
        let books = try OpenBooks(folder)
        let answer: Answer
        do {
            answer = try await body(books)
        } catch {
            try await books.close()
            throw error
        }
        try await books.close()
        return answer
    }
}
