import ArgumentParser
import Documents
import Domain
import Language
import Storage

/// `shuzhi posts export`: the posts there are, as `posts import` takes them.
struct PostsExport: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("posts-export") }

    @OptionGroup var realm: RealmOptions

    @Option(name: .customLong("to"), help: .words("export-to", value: "file"))
    var file: String?

    @OptionGroup var manners: Manners

    func run() async throws {
        let rows = try await realm.lookingAsOffice { facts in
            let organisations = Dictionary(try facts.all(Organisation.self).map { ($0.id, $0) }) { first, _ in first }
            return try facts.all(Post.self).filter { $0.ended == nil }
                .map { (path: organisations[$0.organisation]?.path ?? "", post: $0) }
                .sorted { ($0.path, $0.post.id) < ($1.path, $1.post.id) }
                .map { _, post in
                    [
                        post.id.text, post.organisation.text, organisations[post.organisation]?.name ?? "", post.title,
                        post.holder?.text ?? "", post.since.text, post.termEnds?.text ?? "",
                    ]
                }
        }
        try ExportedSheet(noun: "posts", columns: ImportColumns.posts, rows: rows).write(to: file, on: Terminal.current)
    }
}
