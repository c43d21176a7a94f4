import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Entity
class Book {
    @Id
    Long id;

    @Column
    int pages;

    @Column(name = "in_print")
    boolean inPrint;

    @ElementCollection
    List<Point> points;
}

@Embeddable
class Point {
    int x;

    @Column
    int y;
}
