// A sample.

import jakarta.persistence.Column;

/** A book. */
class Book {
    @Column(length = 100)
    String title;
}
