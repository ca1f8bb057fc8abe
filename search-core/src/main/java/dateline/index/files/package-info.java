/// Internal: the files of an index as a whole: verified, copied, and read as far as they can be when some are damaged.
///
/// [dateline.index.files.IndexVerifier] reads every byte of one Lucene index, over a
/// [dateline.index.files.PinnedCommit], which a writer cannot take away; [dateline.index.files.IndexParts] are the
/// indexes in the folder of one; [dateline.index.files.FolderCopy] copies them; [dateline.index.files.Salvage] reads
/// the articles of a damaged one. Nothing here takes a lock or writes into a folder that it verifies.
package dateline.index.files;
