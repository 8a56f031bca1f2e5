import ArgumentParser
import Hummingbird
import Language
import Logging
import Storage
import Web

/// `shuzhi serve --realm DIR`: the pages, on this computer, until the process is told to stop.
struct Serve: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("serve") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("host"), help: .words("host"))
    var host = "127.0.0.1"

    @Option(name: .customLong("port"), help: .words("port"))
    var port = 8080

    @OptionGroup var manners: Manners

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError(Terminal.current.words("cli.failure.port", "\(port)"))
        }
    }

    func run() async throws {
        let terminal = Terminal.current
        try await realm.withBooks { books in
            let web = try WebApplication(registrar: books.registrar, reader: books.signer(named: realm.signer))
            let address = "\(host):\(port)"
            let application = web.application(host: host, port: port, logger: Logger(label: "shuzhi")) {
                terminal.complain(terminal.words("cli.serve.listening", "http://\(address)/"))
            }
            do {
                try await application.runService()
            } catch {
                switch WebApplication.Obstacle(error) {
                case .portTaken: throw Failure(.inputOutput, "port-taken", [address])
                case .portForbidden: throw Failure(.inputOutput, "port-forbidden", [address])
                case .hostUnknown: throw Failure(.inputOutput, "host-unknown", [host])
                case .other: throw Failure(.inputOutput, "cannot-listen", [address])
                }
            }
        }
    }
}
