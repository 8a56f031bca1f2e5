import Language

/// Why a subcommand stopped: what the command line itself finds wrong, before or beside the books.
///
/// The words are in the language tables under `cli.failure.` + ``key`` and say what to do.
struct Failure: Error, Hashable {
    let status: Ending
    let key: String
    let arguments: [String]

    init(_ status: Ending, _ key: String, _ arguments: [String] = []) {
        self.status = status
        self.key = key
        self.arguments = arguments
    }
}

/// The answer has been printed and it is no: nothing more to say.
struct AnsweredNo: Error {}
