/// What listens to the events of an XML file; a mistake it throws ends the reading.
protocol XMLListener: AnyObject {
    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(FileMistake)
    func end(_ name: XMLName) throws(FileMistake)
    /// A piece of text; one text may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileMistake)
}
