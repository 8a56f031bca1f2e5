import Foundation

@testable import shuzhi

/// The books of a small demonstration year, made once and laid out anew for each test that wants to look into them.
enum DemonstrationRealm {
    private static let made = Task {
        let scratch = try Scratch()
        let answer = await shuzhi("demo", "--to", "\(scratch.path)/demo", "--branches", "1")
        let folder = URL(filePath: "\(scratch.path)/demo")
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[path] = try Data(contentsOf: file)
        }
        return (answer: answer, files: files)
    }

    /// What the command that made them answered.
    static func answer() async throws -> Answered {
        try await made.value.answer
    }

    /// Lays the books out in a folder and gives its path.
    static func lay(in scratch: Scratch) async throws -> String {
        let folder = "\(scratch.path)/demo"
        for (path, data) in try await made.value.files {
            let file = URL(filePath: "\(folder)/\(path)")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
            // Keys are read only where nobody else can.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
        return folder
    }
}
