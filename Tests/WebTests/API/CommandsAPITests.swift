import Domain
import Foundation
import Testing

@testable import Web

@Suite struct `Commands that programs give` {
    /// The golden encodings of commands are the domain's.
    private static func golden(_ kind: any Command.Type) throws -> [UInt8] {
        let name = kind.version == 1 ? "\(kind.name).json" : "\(kind.name).\(kind.version).json"
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../DomainTests/Golden/commands/\(name)")
        return Array(try Data(contentsOf: file))
    }

    private static func schema<C: Command>(_ kind: C.Type) throws -> JSONSchema { try SchemaReader.schema(of: kind) }

    private static func reads<C: Command>(_ kind: C.Type, _ json: JSON) -> Bool {
        (try? CanonicalJSON.decode(kind, from: Array(json.written.utf8))) != nil
    }

    @Test func `have the schema of what they read: their golden encodings fit it`() throws {
        for kind in CommandsAPI.offered {
            let value = try JSONReader.read(Self.golden(kind))
            #expect(SchemaCheck.faults(in: value, against: try Self.schema(kind)) == [], "\(kind.name)")
        }
    }

    @Test func `cannot do without what their schema asks for, and can do without the rest`() throws {
        for kind in CommandsAPI.offered {
            let schema = try Self.schema(kind)
            guard case .object(let properties) = schema, case .object(let fields) = try JSONReader.read(Self.golden(kind)) else {
                Issue.record("\(kind.name) is no object")
                continue
            }
            for property in properties {
                let without = JSON.object(fields.filter { $0.name != property.name })
                let isLacking = SchemaCheck.faults(in: without, against: schema).contains { $0.kind == .missing }
                #expect(isLacking == property.isRequired, "\(kind.name) \(property.name)")
                #expect(Self.reads(kind, without) == !property.isRequired, "\(kind.name) \(property.name)")
            }
            let more = JSON.object(fields + [JSONField("nothing-of-ours", .null)])
            #expect(SchemaCheck.faults(in: more, against: schema).map(\.kind) == [.unknown], "\(kind.name)")
        }
    }

    @Test func `are all there are, but for those that are people's business and those of old`() {
        let offered = Set(CommandsAPI.offered.map { "\($0.name)/\($0.version)" })
        for kind in DomainCommands.all {
            let newest = DomainCommands.all.filter { $0.name == kind.name }.map { $0.version }.max()
            let isWanted = !CommandsAPI.kept.contains(kind.name) && kind.version == newest
            #expect(offered.contains("\(kind.name)/\(kind.version)") == isWanted, "\(kind.name)")
        }
        #expect(CommandsAPI.kept.isSubset(of: DomainCommands.all.map { $0.name }))
    }
}
