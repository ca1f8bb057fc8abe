/// Internal: from the fields that a file has to the fields that an article has.
///
/// [dateline.ingest.field.FieldNames] knows the usual names of each field; [dateline.ingest.field.ArticleMaker] takes a
/// raw record, chooses among its fields, brings each value into form, and keeps all that it does not know as extra
/// fields. An article without an id gets a stable one ([dateline.ingest.field.StableId]).
package dateline.ingest.field;
