import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "language", referencedColumnName = "code")
    Language language;
}

@Entity
class Language implements Serializable {
    @Id
    Long id;

    @Column(unique = true)
    String code;
}
