// A sample.

/** A book. */
class Book {
    String title;
}
