/// Tells the duties of a rulebook, what is counted and filled in for them, and how complete its articles are.
struct DutyWords {
    let rulebook: Rulebook

    var duties: [Phrase] {
        rulebook.duties.map { duty in
            let parameters = duty.written.filter { $0.key != "type" }.map { Phrase.Argument.text("\($0.key): \($0.text)") }
            let source = [duty.source.id, duty.source.reliability, duty.source.url].compactMap(\.self)
            return Say.line(
                "duty",
                [
                    .text(duty.id), .label(duty.label), .phrase(Phrase("duties.softness.\(duty.softness.rawValue)")),
                    .list(parameters), source.isEmpty ? Say.part("no-source") : .text(source.joined(separator: " ")),
                ]
            )
        }
    }

    var counters: [Phrase] {
        rulebook.counters.map { counter in
            Say.line(
                "counter",
                [
                    .label(counter.label), .list(counter.events.kinds.map { .text($0) }),
                    .phrase(Phrase("duties.counts.\(counter.measure.rawValue)")),
                ]
            )
        }
    }

    var forms: [Phrase] {
        rulebook.forms.flatMap { form in
            [Say.line("form", [.label(form.label), .list(form.fields.map { .label($0.label) })])] + FormWords(form: form).lines
        }
    }

    var articles: [Phrase] {
        let list = rulebook.articles
        guard list != .none else { return [] }
        let samples = list.articles.count - list.entered
        let whole = list.expected.map { Phrase.Argument.text(String($0)) } ?? Say.part("unknown-number")
        return [Say.line("articles", [whole, .text(String(list.entered)), .text(String(samples))])]
            + list.articles.map { article in
                let key = article.isSample ? "article-sample" : "article"
                return Say.line(key, [.text(article.number ?? article.id), .label(article.text)])
            }
    }
}
