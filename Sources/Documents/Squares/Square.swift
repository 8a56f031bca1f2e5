import CQREncode

/// A square code (QR code, ISO/IEC 18004), which phones read.
package struct Square: Equatable, Sendable {
    /// Modules along one side, without the quiet zone.
    package let side: Int
    /// Row by row, dark or not.
    package let isDark: [Bool]

    /// - Parameter text: what it says, at most some 1,600 bytes, so that it is still read from paper.
    /// - Returns: nil where the text is longer than that, or empty.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= 1600,
            let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        // The lowest bit says whether a module is dark.
        isDark = (0..<(side * side)).map { data[$0] & 1 == 1 }
    }

    /// As a drawing of its own, black on white, with the quiet zone of four modules.
    package var svg: String {
        let whole = side + 8
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                guard isDark[row * side + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < side, isDark[row * side + column] { column += 1 }
                path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z"
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(whole) \(whole)\" shape-rendering=\"crispEdges\">"
            + "<rect width=\"\(whole)\" height=\"\(whole)\" fill=\"#fff\"/><path d=\"\(path)\" fill=\"#000\"/></svg>"
    }
}
