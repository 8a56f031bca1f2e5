import Proofs
import RulebookLibrary
import Rules

/// A rulebook read from a file, or from the library by its id.
struct RulebookFile {
    let path: String
    let rulebook: Rulebook

    /// - Throws: a ``Failure`` when there is no such file, ``AnsweredNo`` after telling the mistakes in it.
    init(_ path: String) throws {
        self.path = path
        let text = try RulebookLibrary.text(named: path) ?? InputFile(path, limit: 1 << 20).text()
        switch Rulebook.read(text) {
        case .success(let rulebook): self.rulebook = rulebook
        case .failure(let mistakes):
            for mistake in mistakes.list {
                Terminal.current.complain(Terminal.current.line(mistake, in: path))
            }
            throw AnsweredNo()
        }
    }

    /// What a cycle pins it by: `sha256:` and the hash of its canonical bytes.
    var hash: String { "sha256:" + SHA256Digest.of(rulebook.canonicalBytes).hex }
}
