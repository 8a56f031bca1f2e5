import Domain

/// One field of a form, as its template shows it.
struct FieldView: Sendable {
    struct Option: Sendable {
        let value: String
        let label: String
        let chosen: Bool
    }

    /// The one input that is shown.
    struct Input: Sendable {
        let name: String
        let id: String
        let type: String
        let value: String
        let autocomplete: Aside
        let list: Aside
        let pattern: Aside
        let accept: Aside
        let isRequired: Bool
        let isChecked: Bool
        var isFocused: Bool
        /// For a reader without eyes: what else belongs to it.
        var described: Aside
        var isWrong: Bool
    }

    struct Area: Sendable {
        let name: String
        let id: String
        let value: String
        let rows: Int
        let isRequired: Bool
        var described: Aside
        var isWrong: Bool
    }

    struct Choice: Sendable {
        let name: String
        let id: String
        let options: [Option]
        let isRequired: Bool
        var described: Aside
        var isWrong: Bool
    }

    struct Marks: Sendable {
        let name: String
        let id: String
        let type: String
        let options: [Mark]
    }

    struct Mark: Sendable {
        let name: String
        let id: String
        let type: String
        let value: String
        let label: String
        let chosen: Bool
    }

    let name: String
    let id: String
    let label: String
    private(set) var hint: Aside = Aside(nil)
    private(set) var error: Aside = Aside(nil)
    private(set) var input: Input?
    private(set) var area: Area?
    private(set) var choice: Choice?
    private(set) var marks: Marks?
    private(set) var check: Input?
    private(set) var heading: Aside = Aside(nil)
    private(set) var suggestions: Suggestions?
    /// Shown only while another field has one of these values (a script hides it; without one it is always there).
    private(set) var when: When?

    struct Suggestions: Sendable {
        let id: String
        let values: [Suggestion]
    }

    struct Suggestion: Sendable {
        let value: String
    }

    struct When: Sendable {
        let field: String
        let values: String
    }

    private init(_ name: String, _ label: String) {
        self.name = name
        id = "field-\(name)"
        self.label = label
    }

    /// A line of text; its type is one of HTML's: `text`, `number`, `date`, `password`, `search`, `file` and so on.
    static func text(
        _ name: String,
        _ label: String,
        value: String? = nil,
        type: String = "text",
        hint: String? = nil,
        isRequired: Bool = false,
        isFocused: Bool = false,
        autocomplete: String? = "off",
        suggestions: [String] = [],
        pattern: String? = nil,
        accept: String? = nil
    ) -> FieldView {
        var field = FieldView(name, label)
        field.hint = Aside(hint)
        field.input = Input(
            name: name,
            id: field.id,
            type: type,
            value: value ?? "",
            autocomplete: Aside(autocomplete),
            list: Aside(suggestions.isEmpty ? nil : "list-\(name)"),
            pattern: Aside(pattern),
            accept: Aside(accept),
            isRequired: isRequired,
            isChecked: false,
            isFocused: isFocused,
            described: Aside(hint == nil ? nil : "hint-\(name)"),
            isWrong: false
        )
        if !suggestions.isEmpty {
            field.suggestions = Suggestions(id: "list-\(name)", values: suggestions.map { Suggestion(value: $0) })
        }
        return field
    }

    /// A day, `2026-11-24`.
    static func day(_ name: String, _ label: String, value: String? = nil, hint: String? = nil, isRequired: Bool = false)
        -> FieldView
    {
        text(name, label, value: value, type: "date", hint: hint, isRequired: isRequired)
    }

    /// An exact number; typed as text, for browsers round what they take for numbers.
    static func number(_ name: String, _ label: String, value: String? = nil, hint: String? = nil, isRequired: Bool = false)
        -> FieldView
    {
        text(name, label, value: value, hint: hint, isRequired: isRequired, pattern: #"\s*-?[0-9]+([.][0-9]+)?\s*"#)
    }

    static func password(_ name: String, _ label: String, hint: String? = nil, isNew: Bool) -> FieldView {
        text(
            name,
            label,
            type: "password",
            hint: hint,
            isRequired: true,
            autocomplete: isNew ? "new-password" : "current-password"
        )
    }

    static func file(_ name: String, _ label: String, accept: String, hint: String? = nil) -> FieldView {
        text(name, label, type: "file", hint: hint, isRequired: true, autocomplete: nil, accept: accept)
    }

    static func hidden(_ name: String, _ value: String) -> FieldView {
        text(name, "", value: value, type: "hidden", autocomplete: nil)
    }

    static func area(
        _ name: String,
        _ label: String,
        value: String? = nil,
        rows: Int = 4,
        hint: String? = nil,
        isRequired: Bool = false
    ) -> FieldView {
        var field = FieldView(name, label)
        field.hint = Aside(hint)
        field.area = Area(
            name: name,
            id: field.id,
            value: value ?? "",
            rows: rows,
            isRequired: isRequired,
            described: Aside(hint == nil ? nil : "hint-\(name)"),
            isWrong: false
        )
        return field
    }

    /// One of several, in a list that opens; with `blank` there is an empty choice at its start.
    static func choice(
        _ name: String,
        _ label: String,
        _ options: [(value: String, label: String)],
        value: String? = nil,
        blank: String? = nil,
        hint: String? = nil,
        isRequired: Bool = false
    ) -> FieldView {
        var field = FieldView(name, label)
        field.hint = Aside(hint)
        let all = (blank.map { [("", $0)] } ?? []) + options.map { ($0.value, $0.label) }
        field.choice = Choice(
            name: name,
            id: field.id,
            options: all.map { Option(value: $0.0, label: $0.1, chosen: $0.0 == (value ?? "")) },
            isRequired: isRequired,
            described: Aside(hint == nil ? nil : "hint-\(name)"),
            isWrong: false
        )
        return field
    }

    /// One of a few, all in sight.
    static func radios(
        _ name: String,
        _ label: String,
        _ options: [(value: String, label: String)],
        value: String? = nil,
        hint: String? = nil
    )
        -> FieldView
    {
        marks(name, label, options, chosen: Set(value.map { [$0] } ?? []), type: "radio", hint: hint)
    }

    /// Any of several, all in sight.
    static func checks(
        _ name: String,
        _ label: String,
        _ options: [(value: String, label: String)],
        chosen: Set<String>,
        hint: String? = nil
    ) -> FieldView {
        marks(name, label, options, chosen: chosen, type: "checkbox", hint: hint)
    }

    private static func marks(
        _ name: String,
        _ label: String,
        _ options: [(value: String, label: String)],
        chosen: Set<String>,
        type: String,
        hint: String?
    ) -> FieldView {
        var field = FieldView(name, label)
        field.hint = Aside(hint)
        field.marks = Marks(
            name: name,
            id: field.id,
            type: type,
            options: options.enumerated().map { index, option in
                Mark(
                    name: name,
                    id: "\(field.id)-\(index)",
                    type: type,
                    value: option.value,
                    label: option.label,
                    chosen: chosen.contains(option.value)
                )
            }
        )
        return field
    }

    /// Yes or not; it is sent as `yes`.
    static func check(_ name: String, _ label: String, isOn: Bool = false, hint: String? = nil) -> FieldView {
        var field = FieldView(name, label)
        field.hint = Aside(hint)
        field.check = Input(
            name: name,
            id: field.id,
            type: "checkbox",
            value: "yes",
            autocomplete: Aside(nil),
            list: Aside(nil),
            pattern: Aside(nil),
            accept: Aside(nil),
            isRequired: false,
            isChecked: isOn,
            isFocused: false,
            described: Aside(hint == nil ? nil : "hint-\(name)"),
            isWrong: false
        )
        return field
    }

    /// A line above the fields that follow.
    static func heading(_ text: String) -> FieldView {
        var field = FieldView("", "")
        field.heading = Aside(text)
        return field
    }

    /// The same field, there only while another has one of these values.
    func shown(when field: String, is values: [String]) -> FieldView {
        var copy = self
        copy.when = When(field: field, values: values.joined(separator: " "))
        return copy
    }

    /// The same field with what is wrong with it.
    func wrong(_ text: String) -> FieldView {
        let told = Aside("error-\(name)")
        var copy = self
        copy.error = Aside(text)
        copy.input?.isWrong = true
        copy.input?.isFocused = true
        copy.input?.described = told
        copy.area?.isWrong = true
        copy.area?.described = told
        copy.choice?.isWrong = true
        copy.choice?.described = told
        return copy
    }
}
