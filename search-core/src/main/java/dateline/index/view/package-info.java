/// Internal: the fields of an index as queries name them. On disk the body is part of the field of all text, and its
/// exact twin holds only what that does not tell; here both are whole.
///
/// [dateline.index.view.TextFieldsReader] is the way in. Postings come from [dateline.index.view.BodyPostings] and
/// [dateline.index.view.ExactTermsEnum]; statistics of single terms are counted when they are asked for.
package dateline.index.view;
