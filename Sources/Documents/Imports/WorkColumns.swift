/// The columns of the files of working papers.
extension ImportColumns {
    /// One row for each item of a task list.
    package static let tasks = [
        organisation,
        nameBeside,
        SheetColumn("holder", ["holder", "职务", "责任人职务"]),
        SheetColumn("task", ["task", "任务", "任务内容"]),
        SheetColumn("due", ["due", "完成时限", "时限"]),
        SheetColumn("duty", ["duty", "责任项", "责任项编号"], required: false),
    ]

    /// One row for each application.
    package static let projects = [
        organisation,
        nameBeside,
        SheetColumn("title", ["title", "项目名称", "名称"]),
        SheetColumn("leader", ["leader", "领办人"]),
        SheetColumn("problem", ["problem", "难题", "要破解的难题"]),
        SheetColumn("aim", ["aim", "目标"]),
        SheetColumn("measures", ["measures", "举措", "措施"]),
        SheetColumn("team", ["team", "参与单位", "成员"], required: false),
        SheetColumn("budget", ["budget", "预算", "预算（万元）"], required: false),
        SheetColumn("due", ["due", "完成时限", "时限"]),
        SheetColumn("stages", ["stages", "阶段安排", "阶段"]),
    ]
}
