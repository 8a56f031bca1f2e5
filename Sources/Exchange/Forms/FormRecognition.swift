import Documents
import Language

/// What a file is that was handed in where another was meant.
enum FormRecognition {
    /// Said of a workbook whose hidden signature is not that of the form.
    static func mistake(_ found: WorkbookForm, file: String?, wanted: any ImportForm.Type, words: Words) -> FileMistake {
        let key = found.id == wanted.noun ? "form-version" : "form-other"
        let arguments = [name(of: found.id, words), found.version, name(of: wanted.noun, words), wanted.version]
        return FileMistake(file: file, key: key, arguments: arguments)
    }

    /// The one form, other than the wanted one, whose columns the headings of a file are.
    static func other(than wanted: any ImportForm.Type, headings: [String]) -> (any ImportForm.Type)? {
        let fitting = ImportForms.all.filter { form in
            form.noun != wanted.noun
                && form.columns.allSatisfy { column in
                    !column.isRequired || headings.contains { column.accepts($0) }
                }
        }
        // The form that knows most of the headings; of several, none.
        let known = fitting.map { form in headings.count { heading in form.columns.contains { $0.accepts(heading) } } }
        guard let most = known.max(), known.count(where: { $0 == most }) == 1 else { return nil }
        return known.firstIndex(of: most).map { fitting[$0] }
    }

    private static func name(of noun: String, _ words: Words) -> String {
        let key = "exchange.form.\(noun)"
        return words.has(key) ? words(key) : noun
    }
}
