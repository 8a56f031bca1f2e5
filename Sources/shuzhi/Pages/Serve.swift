import ArgumentParser
import Domain
import Exchange
import Hummingbird
import Language
import Logging
import Storage
import Web

/// `shuzhi serve --realm DIR`: the pages, until the process is told to stop.
///
/// Where there is no realm yet, it shows the page that sets one up first.
struct Serve: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("serve") }

    @Option(name: .customLong("realm"), help: .words("realm", value: "folder"))
    var folder: String

    @Option(name: .customLong("host"), help: .words("host"))
    var host = "127.0.0.1"

    @Option(name: .customLong("port"), help: .words("port"))
    var port = 8080

    @Option(name: .customLong("open-id"), help: .words("open-id", value: "file"))
    var openIDFile: String?

    @Flag(name: .customLong("behind-https"), help: .words("behind-https"))
    var isBehindHTTPS = false

    @OptionGroup var manners: Manners

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError(Terminal.current.words("cli.failure.port", "\(port)"))
        }
    }

    func run() async throws {
        let openID = try openIDFile.map(OpenIDFile.settings)
        if NewBooks.isFree(folder) { try await setUp() }
        let books = try OpenBooks(folder)
        let answer: Result<Void, any Error>
        do {
            answer = .success(try await serve(books, openID))
        } catch {
            answer = .failure(error)
        }
        try await books.close()
        try answer.get()
    }

    private func serve(_ books: OpenBooks, _ openID: OpenIDSettings?) async throws {
        let terminal = Terminal.current
        let accounts = try AccountDesk(folder: books.folder, registrar: books.registrar)
        let logger = Logger(label: "shuzhi")
        let board = TaskBoard(tables: DeskTables(books.folder.database), log: logger)
        try await board.takeOver()
        let web = try WebApplication(
            registrar: books.registrar,
            accounts: accounts,
            evidence: books.folder.evidence,
            isSecure: isBehindHTTPS || isLoopback,
            imports: ImportDesk(folder: books.folder, registrar: books.registrar, board: board, log: logger)
        ).signingIn(through: openID, log: logger)
        if !isBehindHTTPS, !isLoopback { terminal.complain(terminal.words("cli.serve.in-the-clear")) }
        let address = "\(host):\(port)"
        let application = web.application(host: host, port: port, logger: logger) {
            terminal.complain(terminal.words("cli.serve.listening", "http://\(address)/"))
        }
        let ended: Result<Void, any Error>
        do {
            ended = .success(try await run(application))
        } catch {
            ended = .failure(error)
        }
        // What is being written comes to the end of its piece before the books are closed.
        await board.close()
        try ended.get()
    }

    /// Shows the one page that founds a realm, until it is founded.
    private func setUp() async throws {
        let terminal = Terminal.current
        let code = SetupApplication.newCode()
        let (founded, founding) = AsyncStream.makeStream(of: Void.self)
        let setup = try SetupApplication(code: code, kinds: KindFile.usual()) { filled in
            try await Founding(folder: folder).found(filled)
            founding.finish()
        }
        var logger = Logger(label: "shuzhi")
        // It is stopped as soon as it has done its work; that is no error.
        logger.logLevel = .critical
        let application = setup.application(host: host, port: port, logger: logger) {
            terminal.complain(terminal.words("cli.serve.set-up", "http://\(host):\(port)/", code))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await run(application) }
            group.addTask {
                for await _ in founded {}
                // The page that says so is on its way.
                try await Task.sleep(for: .milliseconds(300))
            }
            _ = try await group.next()
            group.cancelAll()
            while let _ = try? await group.next() {}
        }
        guard !NewBooks.isFree(folder) else { throw ExitCode.success }
    }

    private func run(_ application: some ApplicationProtocol) async throws {
        do {
            try await application.runService()
        } catch is CancellationError {
            return
        } catch {
            switch WebApplication.Obstacle(error) {
            case .portTaken: throw Failure(.inputOutput, "port-taken", ["\(host):\(port)"])
            case .portForbidden: throw Failure(.inputOutput, "port-forbidden", ["\(host):\(port)"])
            case .hostUnknown: throw Failure(.inputOutput, "host-unknown", [host])
            case .other: throw Failure(.inputOutput, "cannot-listen", ["\(host):\(port)"])
            }
        }
    }

    /// Whether only this computer reaches it.
    private var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
