/// The columns of the files an office hands in over the year, the heading to recommend first.
///
/// Files may have further columns of their own where a rulebook names them: indicators, audit dimensions, options of ballots.
package enum ImportColumns {
    /// Names beside codes, which are for whoever reads a file and stand in no template.
    package static var beside: Set<String> { ["called", nameBeside.id] }

    package static let organisation = SheetColumn("organisation", ["organisation", "组织代码", "单位代码", "组织", "单位"])
    /// Names beside codes are for whoever reads the file; they are not taken in.
    package static let nameBeside = SheetColumn("beside", ["organisation name", "组织名称", "单位名称"], required: false)
    package static let reason = SheetColumn("reason", ["reason", "理由", "原因"], required: false)

    package static let people = [
        SheetColumn("id", ["id", "编号", "人员编号"]),
        SheetColumn("name", ["name", "姓名", "称呼"]),
    ]

    package static let posts = [
        SheetColumn("id", ["id", "编号", "职务编号"]),
        organisation,
        nameBeside,
        SheetColumn("title", ["title", "职务", "职务名称"]),
        SheetColumn("holder", ["holder", "任职人", "人员编号"], required: false),
        SheetColumn("since", ["since", "任职日期", "开始日期"]),
        SheetColumn("until", ["until", "届满日期", "结束日期"], required: false),
    ]

    /// One row for each member; the one that leads says so.
    package static let groupings = [
        SheetColumn("grouping", ["grouping", "联合体编号"]),
        SheetColumn("title", ["title", "联合体名称", "联合体"]),
        SheetColumn("organisation", ["organisation", "组织代码", "单位代码", "成员单位代码"]),
        nameBeside,
        SheetColumn("leads", ["leads", "牵头", "是否牵头"], required: false),
        SheetColumn("joined", ["joined", "加入日期"]),
    ]

    package static let grants = [
        SheetColumn("person", ["person", "人员编号"]),
        SheetColumn("called", ["person name", "姓名"], required: false),
        SheetColumn("role", ["role", "角色"]),
        organisation,
        nameBeside,
        SheetColumn("cycle", ["cycle", "年度"], required: false),
    ]

    package static let activities = [
        organisation,
        nameBeside,
        SheetColumn("id", ["id", "编号", "活动编号"]),
        SheetColumn("kind", ["kind", "类别", "活动类别"]),
        SheetColumn("date", ["date", "日期", "活动日期"]),
        SheetColumn("subject", ["subject", "主题", "内容"]),
        SheetColumn("chair", ["chair", "主持人"], required: false),
        SheetColumn("attendees", ["attendees", "实到", "实到人数"], required: false),
        SheetColumn("due", ["due", "应到", "应到人数"], required: false),
        SheetColumn("quantity", ["quantity", "数量"], required: false),
        SheetColumn("unit", ["unit", "计量单位"], required: false),
    ]

    /// One row for each value.
    package static let observations = [
        organisation,
        nameBeside,
        SheetColumn("indicator", ["indicator", "指标"]),
        SheetColumn("value", ["value", "值", "数值"]),
        reason,
    ]

    /// One row for each organisation, form and period; the fields of the forms are columns of their own.
    package static let forms = [
        organisation,
        nameBeside,
        SheetColumn("form", ["form", "报表"]),
        SheetColumn("period", ["period", "期别"]),
    ]

    package static let audits = [
        organisation,
        nameBeside,
        SheetColumn("visited", ["visited", "审计日期", "到访日期"]),
        SheetColumn("auditors", ["auditors", "审计人员"], required: false),
        reason,
    ]

    package static let ballots = [
        organisation,
        nameBeside,
        SheetColumn("ballot", ["ballot", "测评表", "选票"]),
        SheetColumn("group", ["group", "组别", "评议组"], required: false),
        SheetColumn("item", ["item", "项目", "测评项目"], required: false),
        SheetColumn("issued", ["issued", "发出", "发出票数"]),
        SheetColumn("returned", ["returned", "收回", "收回票数"]),
        SheetColumn("invalid", ["invalid", "无效", "无效票数"]),
        reason,
    ]

    package static let problems = [
        organisation,
        nameBeside,
        SheetColumn("problem", ["problem", "问题", "问题内容"]),
        SheetColumn("category", ["category", "类别", "问题类别"]),
        SheetColumn("source", ["source", "来源", "问题来源"]),
        SheetColumn("dimension", ["dimension", "审计维度", "维度"], required: false),
    ]

    package static let figures = [
        SheetColumn("id", ["id", "编号"]),
        SheetColumn("section", ["section", "栏目"]),
        SheetColumn("organisation", ["organisation", "组织代码", "单位代码"], required: false),
        SheetColumn("place", ["place", "地方"]),
        SheetColumn("who", ["who", "人物"], required: false),
        SheetColumn("what", ["what", "事项"]),
        SheetColumn("value", ["value", "数值"], required: false),
        SheetColumn("unit", ["unit", "计量单位"], required: false),
        SheetColumn("note", ["note", "说明"], required: false),
        SheetColumn("source", ["source", "出处", "来源"]),
        SheetColumn("day", ["day", "日期"], required: false),
    ]

    package static let decisions = [
        organisation,
        nameBeside,
        SheetColumn("grading", ["grading", "定等"]),
        SheetColumn("proposed", ["proposed", "建议等次", "建议"], required: false),
        SheetColumn("grade", ["grade", "等次", "决定等次", "决定"]),
        reason,
    ]
}

extension SheetColumn {
    /// The heading to write in a file for readers of Chinese, or of English.
    package func heading(inChinese isChinese: Bool) -> String {
        let chinese = headings.first { !$0.allSatisfy(\.isASCII) }
        return (isChinese ? chinese : nil) ?? headings.first ?? id
    }
}
