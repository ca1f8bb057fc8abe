/// Internal: the fields of an index as queries name them. On disk the body is part of the field of all text, and its
/// exact twin holds only what that field does not; here both are whole.
///
/// Begin with [dateline.index.view.TextFieldsReader]. Terms come from [dateline.index.view.BodyTermsEnum], postings
/// from [dateline.index.view.BodyPostings]; statistics of single terms are counted on demand.
package dateline.index.view;
