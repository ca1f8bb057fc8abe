/// Internal: records in XML and SGML: feeds, NITF, NewsML, the collections of TREC and Reuters, wikis, documents, and
/// XML of any vocabulary.
///
/// Every format here names the elements that are its records and says what is in one. The file is cut into records by
/// [dateline.ingest.markup.ElementScanner] and each is parsed by itself and leniently, so broken markup costs one
/// record at most; document types, entities of their own, and addresses are never followed.
package dateline.ingest.xml;
