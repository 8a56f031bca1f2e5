import Documents
import Domain
import Exchange
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestWorld
import Testing
import Web

@Suite struct `Handing in a file` {
    /// Five hundred activities, seven of them bad in different ways.
    private static let fiveHundred: String = {
        var rows = ["组织代码,编号,类别,日期,主题,实到人数,应到人数"]
        for number in 0..<500 {
            let organisation = number.isMultiple(of: 2) ? "330203001" : "330203002"
            let day = "2017-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-15"
            var cells = [organisation, "m\(number)", "meeting", day, "第\(number)次会议", "10", "12"]
            switch number {
            case 3: cells[0] = "330203009"
            case 50: cells[1] = ""
            case 101: cells[3] = "2018-01-01"
            case 102: cells[3] = "2017-02-30"
            case 250: cells[4] = ""
            case 333: cells[5] = "很多"
            case 499: cells[5] = "13"
            default: break
            }
            rows.append(cells.joined(separator: ","))
        }
        return rows.joined(separator: "\r\n") + "\r\n"
    }()

    private static func multipart(_ test: WebTest, file: String, _ bytes: [UInt8], cycle: String? = "2017") -> [UInt8] {
        var body: [UInt8] = []
        func add(_ text: String) { body += Array(text.utf8) }
        for (name, value) in [("token", test.token), ("key", "k"), ("cycle", cycle)] {
            guard let value else { continue }
            add("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        add("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\nContent-Type: text/csv\r\n\r\n")
        body += bytes
        add("\r\n--edge--\r\n")
        return body
    }

    private static func upload(
        _ test: WebTest,
        _ text: String,
        as form: String = "activities",
        file: String = "list.csv"
    ) async throws -> Answer {
        try await test.send(
            body: multipart(test, file: file, Array(text.utf8)),
            type: "multipart/form-data; boundary=edge",
            to: "/imports/\(form)"
        )
    }

    private static func address(_ answer: Answer) throws -> String {
        try #require(answer.headers["location"], "\(answer.status) \(answer.text)")
    }

    @Test func `of five hundred rows with seven bad ones`() async throws {
        let test = try await WebTest(until: .recording)
        let before = test.realm.registrar.size
        let file = try Self.address(try await Self.upload(test, Self.fiveHundred))
        let preview = try await test.get(file)
        #expect(preview.status == 200)
        #expect(preview.text.contains("可以写入 493 行，7 行有错。现在还没有写入任何数据。"))
        #expect(preview.text.contains("只导入无误的 493 行"))
        #expect(!preview.text.contains("确认导入 493 行"))
        #expect(test.realm.registrar.size == before)

        let back = try await test.getBytes("\(file)/bad-rows")
        let rows = try Table.read(back).rows
        #expect(rows.count == 8)
        #expect(rows.first?.cells.last?.text == "错误原因")

        let begun = try await test.post("\(file)/confirmation", [("choice", "good-rows")])
        let task = try Self.address(begun)
        #expect(task.hasPrefix("/long-tasks/"))
        let id = String(task.dropFirst("/long-tasks/".count))
        await test.imports.board.wait(for: id)
        let over = try await test.get(task)
        #expect(over.headers["location"] == file)
        let receipt = try await test.get(file)
        #expect(receipt.status == 200)
        #expect(receipt.text.contains("已写入 493 行，日志条目 2 条。"))
        #expect(receipt.text.contains("有 7 行没有导入。"))
        #expect(receipt.text.contains("艾达"))
        #expect(receipt.text.contains("href=\"/journal/entries/\(before)\""))
        #expect(test.realm.registrar.size == before + 2)

        // Sent again, it is the same receipt.
        let again = try await test.post("\(file)/confirmation", [("choice", "everything")])
        #expect(again.headers["location"] == task)
        #expect(test.realm.registrar.size == before + 2)
        let state = try await test.get("\(task)/state")
        #expect(state.text == #"{"done":493,"percent":100,"state":"done","total":493}"#)
    }

    @Test func `that has mistakes is not taken in as a whole`() async throws {
        let test = try await WebTest(until: .recording)
        let file = try Self.address(try await Self.upload(test, Self.fiveHundred))
        let refused = try await test.post("\(file)/confirmation", [("choice", "everything")])
        #expect(refused.status == 409)
        #expect(refused.text.contains("文件中有 7 处错误，不能全部导入"))
    }

    @Test func `shows what is in it as text, whatever it is`() async throws {
        let test = try await WebTest(until: .recording)
        let mark = "<script>alert(1)</script>"
        let text = "组织代码,编号,类别,日期,主题\n330203001,a,meeting,2017-03-01,\(mark)\n330203001,\(mark),meeting,2017-03-01,x\n"
        let file = try Self.address(try await Self.upload(test, text, file: "\(mark).csv"))
        let page = try await test.get(file)
        #expect(page.status == 200)
        #expect(page.text.contains("&lt;script&gt;alert(1)"))
        #expect(!page.text.contains(mark))
        let list = try await test.get("/imports")
        #expect(!list.text.contains(mark))
    }

    @Test func `of another form leads to the page where it belongs`() async throws {
        let test = try await WebTest(until: .recording)
        let template = try await test.getBytes("/imports/posts/template")
        let answer = try await test.send(
            body: Self.multipart(test, file: "posts.xlsx", template),
            type: "multipart/form-data; boundary=edge",
            to: "/imports/activities"
        )
        let page = try await test.get(try Self.address(answer))
        #expect(page.text.contains("这像是“职务”的表格"))
        #expect(page.text.contains("href=\"/imports/posts?cycle=2017\""))
        #expect(page.text.contains("这份文件不能导入"))
    }

    @Test func `that is missing is asked for again`() async throws {
        let test = try await WebTest(until: .recording)
        let answer = try await test.post("/imports/activities", [("cycle", "2017")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("没有选择文件，或文件是空的"))
    }

    @Test func `is not for others to see, to confirm, to stop or to delete`() async throws {
        let test = try await WebTest(until: .recording)
        let file = try Self.address(try await Self.upload(test, "组织代码,编号,类别,日期,主题\n330203001,a,meeting,2017-03-01,x\n"))
        let other = try await test.signedIn(as: World.bo)
        let statuses = [
            try await other.get(file).status, try await other.get("\(file)/bad-rows").status,
            try await other.post("\(file)/confirmation", [("choice", "everything")]).status,
            try await other.post("\(file)/removal").status,
        ]
        #expect(statuses == [404, 404, 404, 404])
        let task = try Self.address(try await test.post("\(file)/confirmation", [("choice", "everything")]))
        let unseen = [
            try await other.get(task).status, try await other.get("\(task)/state").status,
            try await other.post("\(task)/cancellation").status,
        ]
        #expect(unseen == [404, 404, 404])
        await test.imports.board.wait(for: String(task.dropFirst("/long-tasks/".count)))
    }

    @Test func `gives a clerk a receipt without links to a journal that is not for them`() async throws {
        let test = try await WebTest(until: .recording, as: World.cy)
        let file = try Self.address(try await Self.upload(test, "组织代码,编号,类别,日期,主题\n330205001,a,meeting,2017-03-01,x\n"))
        let task = try Self.address(try await test.post("\(file)/confirmation", [("choice", "everything")]))
        await test.imports.board.wait(for: String(task.dropFirst("/long-tasks/".count)))
        let receipt = try await test.get(file)
        #expect(receipt.text.contains("已写入 1 行，日志条目 1 条。"))
        #expect(!receipt.text.contains("/journal/entries/"))
    }

    @Test func `is not for those who may hand in no such form`() async throws {
        let test = try await WebTest(until: .recording, as: World.bo)
        let people = try await Self.upload(test, "编号,姓名\nx,某\n", as: "people")
        #expect(people.status == 403)
        let template = try await test.get("/imports/people/template")
        #expect(template.status == 403)
        let none = try await test.get("/imports/colours")
        #expect(none.status == 404)
        let list = try await test.get("/imports")
        #expect(list.text.contains("导入") && list.text.contains("履职纪实"))
        #expect(!list.text.contains("href=\"/imports/people\""))
    }

    @Test func `can be given up`() async throws {
        let test = try await WebTest(until: .recording)
        let file = try Self.address(try await Self.upload(test, "组织代码,编号,类别,日期,主题\n330203001,a,meeting,2017-03-01,x\n"))
        let removed = try await test.post("\(file)/removal")
        let led = try Self.address(removed)
        #expect(led.hasPrefix("/imports/activities?cycle=2017"))
        let page = try await test.get(led)
        #expect(page.text.contains("上传的文件已删除，未写入任何数据。"))
        let gone = try await test.get(file)
        #expect(gone.status == 404)
    }

    @Test func `shows its progress while it waits, and can be stopped then`() async throws {
        let test = try await WebTest(until: .recording)
        // Both places are taken.
        for number in 0..<2 {
            let blocker = KeptTask(
                id: "blocker\(number)",
                owner: World.bo.person,
                what: "import",
                subject: "x.csv",
                address: "/imports",
                total: 1,
                begunAt: Instant(milliseconds: 0)
            )
            try await test.imports.board.begin(blocker) { progress in
                while !progress.isCancelled { await Task.yield() }
                return TaskEnd(.cancelled, outcome: "")
            }
        }
        let file = try Self.address(try await Self.upload(test, "组织代码,编号,类别,日期,主题\n330203001,a,meeting,2017-03-01,x\n"))
        let task = try Self.address(try await test.post("\(file)/confirmation", [("choice", "everything")]))
        let page = try await test.get(task)
        #expect(page.status == 200)
        #expect(page.text.contains("排队中"))
        #expect(page.text.contains("data-refresh=\"1\""))
        #expect(page.text.contains("<progress value=\"0\" max=\"1\""))
        let landing = try await test.get("/")
        #expect(landing.text.contains("办理中的任务") && landing.text.contains("list.csv"))
        let stopped = try await test.post("\(task)/cancellation")
        #expect(stopped.status == 303)
        await test.imports.board.close()
        let receipt = try await test.get(file)
        #expect(receipt.text.contains("已停止"))
        #expect(receipt.text.contains("已写入 0 行"))
        #expect(receipt.text.contains("没有写入任何条目。"))
    }
}

@Suite struct `A table of a page` {
    @Test func `is had as a file with the choice in it`() async throws {
        let test = try await WebTest(until: .recording)
        let upload = Upload(fileName: "=1+1.csv", bytes: Array("组织代码\n".utf8))
        _ = try await test.imports.stage(upload, as: ActivitySheet.self, cycle: World.cycle, by: World.ada)

        let csv = try await test.get("/imports?format=csv&lang=zh-Hans")
        #expect(csv.headers["content-type"] == "text/csv; charset=utf-8; header=present")
        #expect(csv.headers["content-disposition"]?.hasPrefix("attachment; filename=") == true)
        #expect(csv.text.hasPrefix("\u{FEFF}文件,表格,年度,上传时间,状态\r\n'=1+1.csv,履职纪实,2017,"))
        #expect(csv.text.contains("考核单位域,甬城"))
        #expect(csv.text.contains("导出人,艾达"))

        let xlsx = try WorkbookReader.read(try await test.getBytes("/imports?format=xlsx&sort=file&dir=desc"))
        #expect(xlsx.mainSheet?.rows.contains { $0.cells.first?.value == .text("=1+1.csv") } == true)
        #expect(xlsx.sheets.last?.rows.contains { $0.cells.map(\.value.text) == ["排序", "文件，降序"] } == true)
    }
}

extension WebTest {
    /// What an address sends, byte for byte.
    func getBytes(_ address: String) async throws -> [UInt8] {
        var fields = HTTPFields()
        if let session { fields[.cookie] = "__Host-shuzhi=\(session.token)" }
        let asked = fields
        return try await Application(router: web.router()).test(.router) { client in
            Array(try await client.execute(uri: address, method: .get, headers: asked).body.readableBytesView)
        }
    }
}
