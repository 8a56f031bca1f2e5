import CXLSXWriter

/// The formats of a workbook being written, each made once.
struct CellFormats {
    enum Style: Hashable {
        case title, left, right, heading, ordinal
        case column(ColumnDraft.Format, isLocked: Bool)
        case cell(ColumnDraft.Format, isLocked: Bool, isMarked: Bool, isTotal: Bool)
    }

    private static let markColour: UInt32 = 0xFFC7CE
    private static let headingColour: UInt32 = 0xE7E6E6

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var made: [Style: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
    }

    mutating func of(_ style: Style) throws(FileMistake) -> UnsafeMutablePointer<lxw_format> {
        if let format = made[style] { return format }
        guard let format = workbook_add_format(workbook) else { throw FileMistake(key: "workbook-not-written") }
        Self.dress(format, as: style)
        made[style] = format
        return format
    }

    private static func dress(_ format: UnsafeMutablePointer<lxw_format>, as style: Style) {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        switch style {
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 16)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .left:
            format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .right:
            format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case .heading:
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_bg_color(format, headingColour)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .ordinal:
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .column(let kind, let isLocked):
            show(kind, isLocked: isLocked, by: format)
        case .cell(let kind, let isLocked, let isMarked, let isTotal):
            show(kind, isLocked: isLocked, by: format)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            if isMarked { format_set_bg_color(format, markColour) }
            if isTotal {
                format_set_bold(format)
                format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
            }
        }
    }

    private static func show(_ kind: ColumnDraft.Format, isLocked: Bool, by format: UnsafeMutablePointer<lxw_format>) {
        if let code = code(kind) { format_set_num_format(format, code) }
        if kind == .text { format_set_text_wrap(format) }
        if !isLocked { format_set_unlocked(format) }
    }

    private static func code(_ format: ColumnDraft.Format) -> String? {
        switch format {
        case .general: nil
        case .text: "@"
        case .decimal(let places): places > 0 ? "0." + String(repeating: "0", count: min(places, 15)) : "0"
        case .percent(let places): (places > 0 ? "0." + String(repeating: "0", count: min(places, 15)) : "0") + "%"
        case .day: "yyyy-mm-dd"
        }
    }
}
