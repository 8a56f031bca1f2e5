import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// What is done to a double report: each a form of its own at `/double-reports/:report/:act`.
enum DoubleReportActs {
    enum Act: String {
        case deliver, comment, answer
    }

    static func form(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        guard let act = Act(rawValue: try visit.part("act")) else { throw HTTPError(.notFound) }
        let dossier = try await visit.ask(DoubleReportDossier(report: visit.id("report")))
        let (words, id) = (visit.words, dossier.report.id.text)
        let kept = [("side", visit.query["side"]), ("number", visit.query["number"])]
        let form = FormView(
            visit,
            to: visit.links.doubleReport(id, act.rawValue, kept),
            submit: words("web.double_reports.act.\(act.rawValue)"),
            refusals: refusals,
            fields: try fields(act, dossier, visit),
            cancel: visit.links.doubleReport(id)
        )
        return visit.formPage(
            .doubleReports,
            FormPage(
                words("web.double_reports.act.\(act.rawValue)"),
                note: try note(act, dossier, visit),
                back: (dossier.report.secretary, visit.links.doubleReport(id)),
                form: form
            )
        )
    }

    static func submit(_ visit: Visit) async throws -> Reply {
        guard let act = Act(rawValue: try visit.part("act")) else { throw HTTPError(.notFound) }
        let id: DoubleReport.ID = try visit.id("report")
        return try await visit.attempt {
            try await form(visit, refusals: $0)
        } act: {
            visit.done(at: visit.links.doubleReport(id.text), try await visit.submit(try command(act, id, visit)))
        }
    }

    private static func side(of visit: Visit) throws -> DoubleReport.Side {
        guard let side = visit.query["side"].flatMap({ DoubleReport.Side(rawValue: $0) }) else { throw HTTPError(.notFound) }
        return side
    }

    private static func number(of visit: Visit) throws -> Int {
        guard let number = visit.query["number"].flatMap({ Int($0) }) else { throw HTTPError(.notFound) }
        return number
    }

    /// Which side it is about, or what is answered.
    private static func note(_ act: Act, _ dossier: DoubleReportDossier.Answer, _ visit: Visit) throws -> String {
        guard act == .answer else { return visit.words("report.side.\(try side(of: visit).rawValue)") }
        let number = try number(of: visit)
        guard let comment = dossier.comments.first(where: { $0.number == number }) else { throw HTTPError(.notFound) }
        return visit.words("web.double_reports.said", comment.source, comment.text)
    }

    private static func fields(_ act: Act, _ dossier: DoubleReportDossier.Answer, _ visit: Visit) throws -> [FieldView] {
        let (words, form) = (visit.words, visit.form)
        func label(_ name: String) -> String { words("web.double_reports.\(name)") }
        switch act {
        case .deliver:
            let ballots = dossier.ballots.sorted { $0.key < $1.key }
                .map { ($0.key, $0.value[words.language.rawValue] ?? $0.value["zh-Hans"] ?? $0.key) }
            let modes = DoubleReportSide.Mode.allCases.map { ($0.rawValue, words("report.mode.\($0.rawValue)")) }
            return [
                .day("on", words("web.work.on"), value: form["on"], isRequired: true),
                .radios("mode", label("mode"), modes, value: form["mode"]),
                .text("audience", label("audience"), value: form["audience"], isRequired: true),
                .number("present", label("present"), value: form["present"]),
                .number("due", label("due"), value: form["due"]),
            ]
                + (ballots.isEmpty
                    ? []
                    : [.choice("ballot", label("ballot"), ballots, value: form["ballot"], blank: label("no_ballot"))])
        case .comment:
            return [
                .text("source", label("source"), value: form["source"], hint: label("source_hint"), isRequired: true),
                .area("text", label("text"), value: form["text"], isRequired: true),
            ]
        case .answer:
            return [.area("answer", label("answer"), value: form["answer"], isRequired: true)]
        }
    }

    private static func command(_ act: Act, _ id: DoubleReport.ID, _ visit: Visit) throws -> any Command {
        switch act {
        case .deliver:
            return DeliverDoubleReport(
                report: id,
                side: try side(of: visit),
                on: try visit.day("on"),
                mode: try visit.chosen("mode"),
                audience: try visit.filled("audience"),
                present: try visit.whole("present"),
                due: try visit.whole("due"),
                ballot: visit.form["ballot"]
            )
        case .comment:
            return CommentOnDoubleReport(
                report: id,
                side: try side(of: visit),
                source: try visit.filled("source"),
                text: try visit.filled("text")
            )
        case .answer:
            return AnswerComment(report: id, number: try number(of: visit), answer: try visit.filled("answer"))
        }
    }
}
