/// What one side said to a report, and what the secretary answers to it.
package struct DoubleReportComment: Record {
    package let id: ID
    package let report: DoubleReport.ID
    package let side: DoubleReport.Side
    /// From 1, within the report.
    package let number: Int
    /// Who said it, by post or as a group: “镇党委书记”, “党员代表”.
    package let source: String
    package let text: String
    package internal(set) var answer: String?
    package let recordedBy: Person.ID
    package let recordedAt: Instant

    package static func id(report: DoubleReport.ID, number: Int) -> ID {
        ID("\(report)|\(number)")
    }
}

extension DoubleReportComment {
    package static let shape = Shape(
        "double_report_comment",
        "id",
        "double_report",
        "side",
        "number",
        "source",
        "text",
        "answer",
        "recorded_by",
        "recorded_at"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        report = try row.id()
        side = try row.choice()
        number = try row.whole()
        source = try row.text()
        text = try row.text()
        answer = try row.optionalText()
        recordedBy = try row.id()
        recordedAt = try row.instant()
    }

    package var fields: [Field] {
        [
            .id(id), .id(report), .text(side.rawValue), .whole(number), .text(source), .text(text), .text(answer),
            .id(recordedBy), .instant(recordedAt),
        ]
    }
}
