import Domain
import Language

/// A form, as its template shows it: with its token, its key, its fields and what is wrong with them.
struct FormView: Sendable {
    struct Button: Sendable {
        let name: String
        let value: String
        let label: String
        /// Asked before it is sent.
        let confirm: Aside
    }

    struct Problem: Sendable {
        let text: String
        let href: Aside
    }

    struct Problems: Sendable {
        let list: [Problem]
    }

    let action: String
    let isMultipart: Bool
    let token: String
    /// Two of the same key are carried out once.
    let key: String
    let heading: Aside
    let note: Aside
    let problems: Problems?
    let fields: [FieldView]
    let submit: String
    let confirm: Aside
    let others: [Button]
    let cancel: Aside
    let draft: Aside
    /// Laid out in columns, for forms with many short fields.
    let isDense: Bool

    /// - Parameters:
    ///   - action: where it is sent.
    ///   - submit: what the button says.
    ///   - refusals: why it was not accepted; a refusal that names a field stands at it.
    ///   - cancel: where it leads if nothing is to be done.
    ///   - draft: what it is kept under while it is filled in.
    init(
        _ visit: Visit,
        to action: String,
        submit: String,
        heading: String? = nil,
        note: String? = nil,
        refusals: [Refusal] = [],
        fields: [FieldView],
        others: [Button] = [],
        cancel: String? = nil,
        confirm: String? = nil,
        draft: String? = nil,
        isMultipart: Bool = false,
        isDense: Bool = false
    ) {
        self.init(
            token: visit.desk.token(of: visit.caller),
            words: visit.words,
            to: action,
            submit: submit,
            heading: heading,
            note: note,
            refusals: refusals,
            fields: fields,
            others: others,
            cancel: cancel,
            confirm: confirm,
            draft: draft,
            isMultipart: isMultipart,
            isDense: isDense
        )
    }

    init(
        token: String,
        words: Words,
        to action: String,
        submit: String,
        heading: String? = nil,
        note: String? = nil,
        refusals: [Refusal] = [],
        fields: [FieldView],
        others: [Button] = [],
        cancel: String? = nil,
        confirm: String? = nil,
        draft: String? = nil,
        isMultipart: Bool = false,
        isDense: Bool = false
    ) {
        self.action = action
        self.isMultipart = isMultipart
        self.token = token
        key = Visit.newKey()
        self.heading = Aside(heading)
        self.note = Aside(note)
        self.submit = submit
        self.confirm = Aside(confirm)
        self.others = others
        self.cancel = Aside(cancel)
        self.draft = Aside(draft)
        self.isDense = isDense
        let texts = refusals.map { ($0, words.refusal(key: $0.key, arguments: Self.named($0, fields))) }
        problems =
            texts.isEmpty
            ? nil
            : Problems(
                list: texts.map { refusal, text in
                    Problem(text: text, href: Aside(Self.field(of: refusal, fields).map { "#\($0.id)" }))
                }
            )
        self.fields = fields.map { field in
            guard let wrong = texts.first(where: { Self.field(of: $0.0, fields)?.name == field.name }), !field.name.isEmpty else {
                return field
            }
            return field.wrong(wrong.1)
        }
    }

    /// The field a refusal is about: those of wording name it first.
    private static func field(of refusal: Refusal, _ fields: [FieldView]) -> FieldView? {
        guard refusal.key.hasPrefix("wording."), let name = refusal.arguments.first else { return nil }
        return fields.first { $0.name == name }
    }

    /// The refusal's arguments, the field named as its label says.
    private static func named(_ refusal: Refusal, _ fields: [FieldView]) -> [String] {
        guard let field = field(of: refusal, fields) else { return refusal.arguments }
        return [field.label] + refusal.arguments.dropFirst()
    }
}
