/// Takes the duties, counters, forms, burdens and articles of a rulebook apart.
struct DutyParts {
    let rulebook: Rulebook

    var items: [RulebookParts.Item] {
        rulebook.duties.map(duty) + rulebook.counters.map(counter) + rulebook.forms.map(form)
            + rulebook.burden.map(burden) + rulebook.articles.articles.map(article)
    }

    private func facet(_ key: String, _ value: Phrase.Argument?) -> [RulebookParts.Facet] { RulebookParts.facet(key, value) }

    private func names(_ names: [String]) -> Phrase.Argument? {
        names.isEmpty ? nil : .list(names.map { .text($0) })
    }

    private func duty(_ duty: Duty) -> RulebookParts.Item {
        let parameters = duty.written.map { parameter in
            RulebookParts.facet("parameter", of: parameter.key, .text(parameter.key), .text(parameter.text))
        }
        return RulebookParts.Item(
            part: .duty,
            id: duty.id,
            label: .label(duty.label),
            facets: facet("label", .label(duty.label))
                + facet("softness", .phrase(Phrase("duties.softness.\(duty.softness.rawValue)")))
                + facet("source", .text([duty.source.id, duty.source.url].compactMap(\.self).joined(separator: " "))) + parameters
        )
    }

    private func counter(_ counter: Counter) -> RulebookParts.Item {
        RulebookParts.Item(
            part: .counter,
            id: counter.id,
            label: .label(counter.label),
            facets: facet("label", .label(counter.label)) + facet("events", names(counter.events.kinds))
                + facet("marks", names(counter.events.marks)) + facet("led-by", names(counter.events.leaders))
                + facet("counts", .phrase(Phrase("duties.counts.\(counter.measure.rawValue)")))
        )
    }

    private func form(_ form: EntryForm) -> RulebookParts.Item {
        let fields = form.fields.map { field in
            RulebookParts.facet("field", of: field.id, .label(field.label), FormParts.field(field))
        }
        return RulebookParts.Item(
            part: .form,
            id: form.id,
            label: .label(form.label),
            facets: facet("label", .label(form.label)) + facet("kinds", names(form.kinds)) + fields
                + FormParts(form: form).facets
        )
    }

    private func burden(_ burden: Burden) -> RulebookParts.Item {
        RulebookParts.Item(
            part: .burden,
            id: burden.of,
            label: .text(burden.of),
            facets: facet("minutes", .text(burden.minutes.text)) + facet("times", .text(burden.times.text))
                + facet("kinds", names(burden.kinds))
        )
    }

    private func article(_ article: ArticleList.Article) -> RulebookParts.Item {
        RulebookParts.Item(
            part: .article,
            id: article.id,
            label: .text(article.number ?? article.id),
            facets: facet("text", .label(article.text)) + facet("group", article.group.map { .text($0) })
                + facet("duties", names(article.duties)) + facet("sample", article.isSample ? Say.part("sample-mark") : nil)
        )
    }
}
