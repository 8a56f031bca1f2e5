import Documents
import Testing

@Suite struct `A day in a file` {
    @Test(arguments: [
        "2017-02-03", "2017/02/03", "2017/2/3", "2017.2.3", "2017年2月3日", "2017年02月03日", "20170203",
    ])
    func `is read in every usual form`(text: String) throws {
        #expect(try SheetDay.read(text).get().text == "2017-02-03")
    }

    @Test(arguments: ["2016-02-29", "2000-02-29", "2017-12-31"])
    func `follows the calendar`(text: String) throws {
        #expect(try SheetDay.read(text).get().text == text)
    }

    @Test(arguments: [
        ("2017-02-29", "day-impossible", []), ("1900-02-29", "day-impossible", []), ("2017-13-01", "day-impossible", []),
        ("20170431", "day-impossible", []), ("2017-00-10", "day-impossible", []), ("0000-01-01", "day-impossible", []),
        ("43100", "day-serial", []), ("12345", "day-form", []), ("", "day-form", []), ("17-1-2", "day-form", []),
        ("2017-1", "day-form", []), ("2017-1-2-3", "day-form", []), ("2017--1", "day-form", []), ("31/12/2017", "day-form", []),
        ("2017年2月", "day-form", []), ("2017月2年3日", "day-form", []), ("2017-123-1", "day-form", []),
        ("２０１７-02-03", "full-width-digits", ["2017-02-03"]), ("2017－02－03", "full-width-digits", ["2017-02-03"]),
    ])
    func `is refused with the reason`(text: String, key: String, arguments: [String]) {
        let problem = #expect(throws: SheetDay.Problem.self) { try SheetDay.read(text).get() }
        #expect(problem?.key == key)
        #expect(problem?.arguments == arguments)
    }
}
