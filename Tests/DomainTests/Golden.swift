import Foundation
import Testing

/// Files that say what came out when somebody last looked; `SHUZHI_GOLDEN=write` writes them anew.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    static func compare(_ text: String, with name: String) throws {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["SHUZHI_GOLDEN"] == "write" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let golden = try #require(try? String(contentsOf: file, encoding: .utf8), "there is no golden file \(name)")
        #expect(text == golden, "\(name) has changed")
    }

    static func names(in subfolder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(subfolder).path).sorted()
    }
}
