import ArgumentParser
import Documents
import Exchange
import Language

/// `shuzhi NOUN template`: the headings of a file to import, with an example row.
struct TemplateCommand<Form: ImportForm>: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("\(Form.noun)-template") }

    @OptionGroup var manners: Manners

    func run() async throws {
        let terminal = Terminal.current
        let words = terminal.words
        let example = ImportExample(Form.self, words: words)
        let columns = Form.fixedTemplateColumns
        let header = columns.map { $0.heading(inChinese: words.language == .zhHans) } + example.further.map(\.heading)
        let row = columns.map { example.cells[$0.id] ?? "" } + example.further.map(\.text)
        terminal.put(String(decoding: CSVWriter.bytes(header: header, rows: [row.map(CSVValue.text)]), as: UTF8.self))
    }
}
