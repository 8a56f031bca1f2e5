import Glibc

/// How the bytes of a text file become characters.
enum TextDecoding {
    /// The characters, as UTF-8 without a byte order mark.
    ///
    /// Valid UTF-8 is taken as such; anything else is read as GB 18030 (which has GBK and GB 2312 in it), what Chinese
    /// editions of office programs write. A workbook, UTF-16 and binary files are named for what they are.
    static func utf8(_ bytes: [UInt8]) throws(FileMistake) -> [UInt8] {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw FileMistake(key: "workbook")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw FileMistake(key: "utf-16")
        }
        if let zero = bytes.firstIndex(of: 0) {
            throw FileMistake(line: line(at: zero, of: bytes), key: "binary")
        }
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = marked ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: text, as: UTF8.self) != nil { return text }
        guard !marked else { throw FileMistake(key: "utf-8-broken") }
        return try fromGB18030(text)
    }

    private static func fromGB18030(_ bytes: [UInt8]) throws(FileMistake) -> [UInt8] {
        guard let conversion = iconv_open("UTF-8", "GB18030"), Int(bitPattern: conversion) != -1 else {
            throw FileMistake(key: "encoding-unknown")
        }
        defer { iconv_close(conversion) }
        // One byte of GB 18030 becomes at most two of UTF-8, and two become at most three.
        var source = bytes.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let capacity = target.count
        var left = source.count
        var free = capacity
        let converted = source.withUnsafeMutableBufferPointer { input in
            target.withUnsafeMutableBufferPointer { output in
                var reading = input.baseAddress
                var writing = output.baseAddress
                return iconv(conversion, &reading, &left, &writing, &free)
            }
        }
        guard converted != Int.max, converted != -1, left == 0 else {
            throw FileMistake(line: line(at: bytes.count - left, of: bytes), key: "encoding-unknown")
        }
        return target[..<(capacity - free)].map { UInt8(bitPattern: $0) }
    }

    private static func line(at offset: Int, of bytes: [UInt8]) -> Int {
        bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    }
}
