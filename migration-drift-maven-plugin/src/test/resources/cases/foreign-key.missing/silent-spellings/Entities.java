import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class Author {
    @Id
    Long id;

    @Column(unique = true, nullable = false)
    String code;
}

@Entity
class Book {
    @Id
    Long id;

    @ManyToOne
    Author first;

    @ManyToOne
    @JoinColumn(name = "second", foreignKey = @ForeignKey(name = "fk_second"))
    Author second;

    @ManyToOne
    @JoinColumn(name = "code", referencedColumnName = "code")
    Author byCode;

    @OneToOne(mappedBy = "book")
    Cover cover;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Book sequel;
}

@Entity
class Cover {
    @Id
    @OneToOne
    @MapsId
    Book book;
}
