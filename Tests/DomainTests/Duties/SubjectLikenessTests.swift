import Domain
import Testing

@Suite struct `The likeness of two subjects` {
    @Test(arguments: [
        ("专题研究基层党建工作", "专题研究基层党建"), ("三月党员大会", "三月份支部党员大会"), ("走访滩头村", "走访滩头村（二）"),
        ("Visit to Beach Village", "visit to beach village!"), ("会", "会"),
    ])
    func `is seen where one matter is told in other words`(first: String, second: String) {
        #expect(SubjectLikeness(first, second).isAlike)
        #expect(SubjectLikeness(second, first).isAlike)
    }

    @Test(arguments: [("走访滩头村", "讨论发展党员"), ("学习报告", "选举委员"), ("", ""), ("。", "，")])
    func `is not seen in others`(first: String, second: String) {
        #expect(!SubjectLikeness(first, second).isAlike)
    }

    @Test func `counts a pair as often as it stands in both`() {
        let likeness = SubjectLikeness("哈哈哈", "哈哈")
        #expect(likeness.common == 1 && likeness.all == 3)
    }
}
