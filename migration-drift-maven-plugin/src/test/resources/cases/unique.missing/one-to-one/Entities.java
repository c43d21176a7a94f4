import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
class Biography {
    @Id
    Long id;

    @OneToOne(optional = false)
    @JoinColumn(name = "author")
    Author author;
}
