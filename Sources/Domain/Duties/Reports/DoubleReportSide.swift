/// One side of a double report: when and before whom it was given, and which ballot they filled in.
package struct DoubleReportSide: Record {
    package enum Mode: String, Codable, CaseIterable, Sendable {
        /// 现场述职.
        case onSite = "on-site"
        /// 书面述职.
        case written
    }

    package let id: ID
    package let report: DoubleReport.ID
    package let side: DoubleReport.Side
    package let on: Day
    package let mode: Mode
    /// Before whom, as a body: “镇党委扩大会议”.
    package let audience: String
    package let present: Int?
    /// How many should have come.
    package let due: Int?
    /// The ballot of the pinned rulebook this side filled in.
    package let ballot: String?

    package static func id(report: DoubleReport.ID, side: DoubleReport.Side) -> ID {
        ID("\(report)|\(side.rawValue)")
    }
}

extension DoubleReportSide {
    package static let shape = Shape(
        "double_report_side",
        "id",
        "double_report",
        "side",
        "given_on",
        "mode",
        "audience",
        "present",
        "due",
        "ballot"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        report = try row.id()
        side = try row.choice()
        on = try row.day()
        mode = try row.choice()
        audience = try row.text()
        present = try row.optionalWhole()
        due = try row.optionalWhole()
        ballot = try row.optionalText()
    }

    package var fields: [Field] {
        [
            .id(id), .id(report), .text(side.rawValue), .day(on), .text(mode.rawValue), .text(audience), .whole(present),
            .whole(due), .text(ballot),
        ]
    }
}
