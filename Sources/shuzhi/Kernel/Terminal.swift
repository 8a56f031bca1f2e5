import Glibc
import Language

/// Where a command line is read and answered: standard output, standard error, and the words to use.
struct Terminal: Sendable {
    enum Stream: Int32, Sendable {
        case output = 1
        case diagnostics = 2
    }

    /// The terminal of the command that is running in this task.
    @TaskLocal static var current = Terminal(language: .en, isInteractive: false, width: 80, read: { nil }, write: { _, _ in })

    let words: Words
    /// Whether somebody is looking at standard error, so that a line may be drawn over.
    let isInteractive: Bool
    /// Columns of text.
    let width: Int
    private let read: @Sendable () -> String?
    private let write: @Sendable (Stream, String) -> Void

    /// - Parameters:
    ///   - read: the next line of standard input, nil after the last.
    ///   - write: puts text on one of the two streams, all at once.
    init(
        language: Language,
        isInteractive: Bool,
        width: Int,
        read: @escaping @Sendable () -> String?,
        write: @escaping @Sendable (Stream, String) -> Void
    ) {
        words = Words(language)
        self.isInteractive = isInteractive
        self.width = width
        self.read = read
        self.write = write
    }

    /// The terminal this process was started from.
    static func process(language: Language) -> Terminal {
        Terminal(
            language: language,
            isInteractive: isatty(Stream.diagnostics.rawValue) == 1,
            width: 100,
            read: { readLine() },
            write: { writeAll($1, to: $0.rawValue) }
        )
    }

    func speaking(_ language: Language) -> Terminal {
        Terminal(language: language, isInteractive: isInteractive, width: width, read: read, write: write)
    }

    /// The lines of standard input that are not empty, read at most so many ahead.
    func lines(ahead: Int) -> InputLines {
        InputLines(ahead: ahead, next: read)
    }

    /// Writes one line, or several, to standard output.
    func print(_ text: String) {
        write(.output, text + "\n")
    }

    /// Writes bytes of text to standard output as they are.
    func put(_ text: String) {
        write(.output, text)
    }

    /// Writes one line to standard error.
    func complain(_ text: String) {
        write(.diagnostics, text + "\n")
    }

    /// Draws the line under work that is going on; only where somebody is looking.
    func draw(_ text: String) {
        guard isInteractive else { return }
        write(.diagnostics, "\r\u{1B}[K" + text)
    }

    private static func writeAll(_ text: String, to file: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let written = Glibc.write(file, rest.baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
            }
        }
    }
}
