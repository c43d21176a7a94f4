import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;

@Entity
@SecondaryTable(name = "book_summary")
class Book {
    @Id
    Long id;

    @ManyToOne
    @JoinTable(
            name = "book_series",
            joinColumns = @JoinColumn(name = "book_id"),
            inverseJoinColumns = @JoinColumn(name = "series_id"))
    Series series;

    @OneToOne
    @JoinTable(
            name = "book_cover",
            joinColumns = @JoinColumn(name = "book_id"),
            inverseJoinColumns = @JoinColumn(name = "cover_id"))
    Cover cover;

    @Column(table = "book_summary")
    String summary;
}

@Entity
class Series {
    @Id
    Long id;
}

@Entity
class Cover {
    @Id
    Long id;
}
