import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

@Entity
class Loan {
    @Id
    Long id;

    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "B", entity = Book.class)
    @AnyDiscriminatorValue(discriminator = "F", entity = Film.class)
    @Column(name = "item_type")
    @JoinColumn(name = "item_id")
    Object item;
}

@Entity
class Book {
    @Id
    Long id;
}

@Entity
class Film {
    @Id
    Long id;
}
