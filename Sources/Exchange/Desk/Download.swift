/// A file to be sent to a browser.
package struct Download: Sendable {
    package let name: DownloadName
    package let contentType: String
    package let bytes: [UInt8]

    package init(workbook bytes: [UInt8], name: String) {
        self.name = DownloadName("\(name).xlsx")
        contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        self.bytes = bytes
    }

    package init(csv bytes: [UInt8], name: String) {
        self.name = DownloadName("\(name).csv")
        contentType = "text/csv; charset=utf-8; header=present"
        self.bytes = bytes
    }
}
