import Domain
import Foundation
import Storage
import Testing

/// The promise that matters most, tried on the built program: what was answered is kept, and kept once, however the program ends.
@Suite struct `Killing the program` {
    private static let kills = 100
    /// How many commands a round sends: enough for many commits.
    private static let window = 600

    private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "shuzhi")

    private struct Reply: Decodable {
        let key: String
        let entry: Int64?
    }

    private struct Round {
        var replies: [Reply] = []
        /// From the start to the first answer, and from there to the last, in seconds.
        var opening = 0.0
        var working = 0.0
    }

    /// When a round is cut off.
    private enum Moment {
        case never
        case afterStart(Double)
        case afterFirstAnswer(Double)
    }

    /// A hundred rounds: send what has no answer yet, kill at a moment chosen by chance, note the answers that came out.
    @Test func `loses nothing it has answered and does nothing twice`() throws {
        // Writing to a program that is dead already is an error here, not the end of the tests.
        signal(SIGPIPE, SIG_IGN)
        let seed = UInt64.random(in: 0...999_999)
        var chance = Chance(seed: seed)
        let folder = FileManager.default.temporaryDirectory.appending(path: "shuzhi-kill-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let realm = "\(folder)/realm"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try #require(try run("realm", "create", "--to", realm, "--code", "330200", "--name", "Kill").status == 0)

        var answered: [String: Int64] = [:]
        var sent = 0
        var open: [String] = []
        var interrupted = 0
        // One round in peace says how long things take, and so when a kill can hit.
        var peaceful = Round()
        for round in 0...Self.kills + 1 {
            while open.count < Self.window, round <= Self.kills {
                open.append("k\(sent)")
                sent += 1
            }
            let part = Double(chance.below(1_000)) / 1_000
            let moment: Moment =
                switch round {
                case 0, Self.kills + 1: .never
                case _ where round.isMultiple(of: 4): .afterStart(part * peaceful.opening)
                default: .afterFirstAnswer(part * peaceful.working)
                }
            // Some that have their answer are sent again: they must get the same one.
            let again = answered.keys.sorted().filter { _ in chance.below(max(1, answered.count / 3)) == 0 }
            let result = try submit(again + open, to: realm, until: moment)
            if round == 0 { peaceful = result }
            let replies = result.replies
            let before = answered.count
            for reply in replies {
                let entry = try #require(reply.entry, "\(reply.key) was refused (seed \(seed))")
                #expect(answered[reply.key, default: entry] == entry, "\(reply.key) got two numbers (seed \(seed))")
                answered[reply.key] = entry
            }
            open.removeAll { answered[$0] != nil }
            if answered.count > before, !open.isEmpty { interrupted += 1 }
        }
        #expect(open.isEmpty && answered.count == sent, "seed \(seed)")
        #expect(interrupted >= Self.kills / 4, "\(interrupted) kills hit a program at work: too few to tell (seed \(seed))")

        try check(realm, answered, seed)
    }

    private func check(_ realm: String, _ answered: [String: Int64], _ seed: UInt64) throws {
        let verified = try run("journal", "verify", "--realm", realm)
        #expect(verified.status == 0, "seed \(seed): \(verified.output)")
        struct Line: Decodable {
            let seq: Int64
            let key: String
        }
        let books = try RealmFolder.open(at: realm)
        defer { try? books.close() }
        let lines: [Line] = try books.database.readNow { connection in
            try connection.all("SELECT seq, key FROM journal_entry WHERE key IS NOT NULL ORDER BY seq")
        }
        let kept = Dictionary(grouping: lines, by: \.key).mapValues { $0.map(\.seq) }
        #expect(kept == answered.mapValues { [$0] }, "seed \(seed)")
        // The founding of the realm is the only entry without a key.
        #expect(try JournalReader(books.database).size() == Int64(answered.count + 1), "seed \(seed)")
        let people = try books.database.readNow { try $0.number("SELECT count(*) FROM person WHERE id LIKE 'k%'") }
        #expect(people == Int64(answered.count), "seed \(seed)")
    }

    /// Sends a line for each key and gives the whole lines that came back before the end, or the kill.
    private func submit(_ keys: [String], to realm: String, until moment: Moment) throws -> Round {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = ["submit", "--realm", realm]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let start = Date.now
        try process.run()
        let identifier = process.processIdentifier
        if case .afterStart(let delay) = moment { Self.kill(identifier, after: delay) }
        let writing = DispatchGroup()
        DispatchQueue.global().async(group: writing) {
            // A program that was killed reads no more: what was not sent has no answer, and is sent again.
            try? input.fileHandleForWriting.write(contentsOf: Data(keys.map(Self.line).joined().utf8))
            if case .never = moment { try? input.fileHandleForWriting.close() }
        }
        var round = Round()
        var said = Data()
        while case let chunk = output.fileHandleForReading.availableData, !chunk.isEmpty {
            if said.isEmpty {
                round.opening = Date.now.timeIntervalSince(start)
                if case .afterFirstAnswer(let delay) = moment { Self.kill(identifier, after: delay) }
            }
            said += chunk
            round.working = Date.now.timeIntervalSince(start) - round.opening
        }
        process.waitUntilExit()
        writing.wait()
        // What stands after the last line end was torn off by the kill: nobody was answered.
        round.replies = try said.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map {
            try JSONDecoder().decode(Reply.self, from: $0)
        }
        return round
    }

    private static func kill(_ identifier: pid_t, after delay: Double) {
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { _ = Foundation.kill(identifier, SIGKILL) }
    }

    private static func line(_ key: String) -> String {
        """
        {"key":"\(key)","as":"office","command":"organisations.register-people","version":1,\
        "payload":{"people":[{"id":"\(key)","name":"Somebody"}]}}

        """
    }

    private func run(_ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    /// Chance from a seed.
    private struct Chance {
        var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func below(_ end: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % end
        }
    }
}
