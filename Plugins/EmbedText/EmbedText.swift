import PackagePlugin

/// Turns the text files of a target (language tables, templates, rulebooks, data) into one Swift file of string literals, so that
/// the program is a single file and starts without looking for anything on disk.
@main struct EmbedText: BuildToolPlugin {
    private static let kinds: Set<String> = ["yaml", "csv", "mustache", "css", "js", "svg", "txt"]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target.sourceModule else { return [] }
        let files = module.sourceFiles.map(\.url).filter { Self.kinds.contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) text files of \(target.name)",
                executable: try context.tool(named: "embed-text").url,
                arguments: [output.path, module.directoryURL.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }
}
