import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.NonNull;

@Entity
class Customer {
    @Id
    Long id;

    @Embedded
    Address home;

    @Embedded
    Range limits;

    @Embedded
    Name name;
}

@Embeddable
record Address(@NonNull String street, @NonNull String city) {}

@Embeddable
class Range {
    @Column(name = "low")
    int low;

    @Column(name = "high", nullable = false)
    int high;
}

@Embeddable
class Name {
    String first;

    @NonNull
    String last;
}
