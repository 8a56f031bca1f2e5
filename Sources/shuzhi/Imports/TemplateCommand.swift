import ArgumentParser
import Documents
import Language

/// `shuzhi NOUN template`: the headings of a file to import, with an example row.
struct TemplateCommand<Form: TemplateForm>: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("\(Form.noun)-template") }

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let words = terminal.words
        // The example row is one text of the tables, its cells apart by bars; further cells are `heading=value`.
        var example = words("cli.template.\(Form.noun)").split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingPrefix { $0 == " " }.description.droppingSpacesAtTheEnd }
        var header = Form.templateColumns.map { $0.heading(inChinese: words.language == .zhHans) }
        for place in header.count..<max(header.count, example.count) {
            let parts = example[place].split(separator: "=", maxSplits: 1).map(String.init)
            header.append(parts.first ?? "")
            example[place] = parts.last ?? ""
        }
        terminal.put(String(decoding: CSVWriter.bytes(header: header, rows: [example.map(CSVValue.text)]), as: UTF8.self))
    }
}

/// What has a template.
protocol TemplateForm {
    /// The word of the command line for what is in it: `activities`.
    static var noun: String { get }
    static var templateColumns: [SheetColumn] { get }
}

extension String {
    fileprivate var droppingSpacesAtTheEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
