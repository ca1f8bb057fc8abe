package dateline.story;

/// An article as the tests of this package need it.
record TestArticle(String id, String language, String title, String body) {

    TestArticle withBody(String newId, String newBody) {
        return new TestArticle(newId, language, title, newBody);
    }
}
