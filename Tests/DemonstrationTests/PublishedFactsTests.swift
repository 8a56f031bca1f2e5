import Demonstration
import Domain
import Language
import Storage
import Testing
import Web

@Suite struct `The published page of the demonstration year` {
    @Test func `reprints every number of the facts file, and each opens down to its journal entries`() async throws {
        let year = try await SmallYear.shared.value
        let web = try PublishedFile(registrar: year.registrar, reader: SmallYear.reader, readerName: "考核办")
        let page = try await web.html(of: "2017", language: .zhHans)
        var rows = PublishedRow.all(in: page)
        let leaves = try ReportedLeaf.all().sorted { $0.said.count > $1.said.count }
        #expect(leaves.count == 50)

        for leaf in leaves {
            let match = rows.firstIndex { row in
                row.value == String(leaf.number) && leaf.said.allSatisfy { row.text.contains($0) }
            }
            guard let match else {
                Issue.record("\(leaf.path) = \(leaf.number) (\(leaf.said)) is nowhere on the page")
                continue
            }
            let row = rows.remove(at: match)
            #expect(row.target == row.figure, "\(leaf.path): its link leads to \(row.href)")
            try await open(row, of: leaf, in: year)
        }
        // The one number of the page that the file says in words: the ninth year in a row.
        #expect(rows.map(\.value) == ["9"])
    }

    @Test func `says every text of the facts file, too`() async throws {
        let year = try await SmallYear.shared.value
        let web = try PublishedFile(registrar: year.registrar, reader: SmallYear.reader, readerName: "考核办")
        let page = try await web.html(of: "2017", language: .zhHans)
        let texts = [
            "党建活动冷热不均", "业务和党建两张皮", "三会一课缺少少两", "年收入低于20万元", "所有行政村年集体收入超过20万元", "四不自律承诺", "30多个",
            "3000个以上", "2018-12-31", "每个村社1至2名主职后备人选", "递进培养、墩苗历练、跟踪考评", "鄞领驿站", "商圈综合党委", "在甬高校", "年度创新工作",
            "落后单位分管领导约谈", "部门党组书记抓党建任务清单", "未具名",
        ]
        for text in texts {
            #expect(page.contains(text), "\(text) is nowhere on the page")
        }
    }

    @Test func `is complete in English, too`() async throws {
        let year = try await SmallYear.shared.value
        let web = try PublishedFile(registrar: year.registrar, reader: SmallYear.reader, readerName: "考核办")
        let page = try await web.html(of: "2017", language: .en)
        // The page is also written to a file, where nothing stands beside it.
        #expect(page.contains("<style>") && !page.contains("rel=\"stylesheet\""))
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("Results of the 2017 accountability review"))
        #expect(!page.contains("⟦"))
        #expect(PublishedRow.all(in: page).count == 51)
    }

    /// Follows a figure to its records, and each record to the entry that wrote it.
    private func open(_ row: PublishedRow, of leaf: ReportedLeaf, in year: SmallYear) async throws {
        let answer = try await year.ask(FigureRecords(cycle: DemonstrationYear.cycle, figure: row.figure))
        #expect(answer.value == row.value)
        #expect(answer.lines.count == answer.count && answer.count > 0)
        let sum = answer.lines.compactMap { $0.quantity.flatMap { Int($0) } }.reduce(0, +)
        #expect(sum == leaf.number, "\(leaf.path): its records add up to \(sum)")
        for entry in Set(answer.lines.map(\.stamp.entry)).sorted() {
            let written = try await year.ask(JournalEntryOf(number: entry))
            for line in answer.lines where line.stamp.entry == entry {
                let name = line.record.split(separator: "|").last.map(String.init) ?? ""
                #expect(written.text.contains(name), "entry \(entry) does not write \(line.record)")
            }
        }
    }
}
