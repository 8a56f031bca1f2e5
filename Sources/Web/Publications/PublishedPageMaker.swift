import Domain
import Language
import Storage

/// Puts the answer of ``PublishedResult`` into the words and links of a ``PublishedPage``.
struct PublishedPageMaker {
    let answer: PublishedResult.Answer
    let words: Words
    let links: PageLinks

    var issued: String {
        guard let publication = answer.publication else { return words("web.published.not_yet") }
        return words(
            "web.published.issued",
            Moment.text(publication.publishedAt),
            answer.publishedBy ?? "",
            String(publication.recordedIn)
        )
    }

    var coverage: [PublishedPage.Coverage] {
        answer.organisations.map { kind in
            PublishedPage.Coverage(
                label: words.label(kind.labels),
                reported: kind.reported == 0 ? nil : mark("organisations.\(kind.kind).reported", String(kind.reported)),
                generated: kind.generated == 0 ? nil : mark("organisations.\(kind.kind).generated", String(kind.generated))
            )
        }
    }

    var activities: [PublishedPage.Activity] {
        answer.activities.map { line in
            PublishedPage.Activity(
                place: line.place,
                who: line.who ?? "",
                what: words.activityKind(line.what),
                remark: Aside(
                    line.origin == Activity.Origin.reportedTotal.rawValue ? words("web.published.reported_total") : nil
                ),
                figure: mark(line.figure, line.value, line.unit)
            )
        }
    }

    var stated: PublishedPage.Stated? {
        let lines = answer.figures.filter { $0.section == Figure.Section.achievements.rawValue }.map { line in
            PublishedPage.Statement(
                place: line.place,
                who: line.who ?? "",
                what: line.what,
                note: Aside(line.note),
                figure: mark(line.figure, line.value, line.unit)
            )
        }
        return lines.isEmpty ? nil : PublishedPage.Stated(lines: lines)
    }

    var campaigns: [PublishedPage.Campaign] {
        answer.campaigns.map { line in
            PublishedPage.Campaign(
                place: line.place,
                name: line.name,
                criterion: Aside(line.criterion),
                measure: line.measure,
                note: Aside(line.note),
                figure: mark(line.figure, line.value, line.unit)
            )
        }
    }

    var grades: [PublishedPage.Grades] {
        var order: [[String]] = []
        var groups: [[String]: [PublishedResult.GradeTable]] = [:]
        for table in answer.grades {
            let key = [table.grading] + table.grades.map(\.grade)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(table)
        }
        return order.compactMap { key in
            guard let tables = groups[key], let first = tables.first else { return nil }
            return PublishedPage.Grades(
                caption: words.label(first.gradingLabels),
                generated: Aside(tables.contains { $0.isGenerated } ? words("web.generated") : nil),
                heads: first.grades.map { words.label($0.labels) },
                lines: tables.map(gradeLine)
            )
        }
    }

    private func gradeLine(_ table: PublishedResult.GradeTable) -> PublishedPage.GradeLine {
        PublishedPage.GradeLine(
            kind: words.label(table.kindLabels),
            grades: table.grades.map { grade in
                PublishedPage.Grade(
                    figure: grade.count == 0 ? nil : mark(grade.figure, String(grade.count)),
                    none: Aside(grade.count == 0 ? "0" : nil)
                )
            },
            total: table.grades.reduce(0) { $0 + $1.count },
            results: links.results(answer.cycle, [("kind", table.kind)])
        )
    }

    var problems: [PublishedPage.ProblemGroup] {
        var order: [String] = []
        var groups: [String: [PublishedResult.ProblemLine]] = [:]
        for line in answer.problems {
            let key = line.category + "|" + (line.dimension ?? "")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(line)
        }
        return order.compactMap { key in
            guard let lines = groups[key], let first = lines.first else { return nil }
            return PublishedPage.ProblemGroup(
                dimension: first.dimension ?? words("web.category.\(first.category)"),
                category: words("web.category.\(first.category)"),
                lines: lines.map {
                    PublishedPage.ProblemGroup.Line(href: links.source($0.entry), number: $0.number, text: $0.text)
                }
            )
        }
    }

    var problemCounts: PublishedPage.ProblemCounts? {
        let lines = answer.generatedProblems.map { line in
            PublishedPage.ProblemCounts.Line(
                category: words("web.category.\(line.category)"),
                state: words("web.problem_state.\(line.state)"),
                figure: mark(line.figure, String(line.count))
            )
        }
        return lines.isEmpty ? nil : PublishedPage.ProblemCounts(lines: lines)
    }

    var plan: [PublishedPage.Step] {
        answer.figures.filter { $0.section != Figure.Section.achievements.rawValue }.map { line in
            PublishedPage.Step(
                place: line.place,
                what: line.what,
                note: Aside(line.note),
                day: line.day ?? "",
                figure: mark(line.figure, line.value, line.unit)
            )
        }
    }

    private func mark(_ id: String, _ value: String?, _ unit: String? = nil) -> FigureMark? {
        FigureMark(id: id, value: value, unit: unit, cycle: answer.cycle, links: links)
    }
}
