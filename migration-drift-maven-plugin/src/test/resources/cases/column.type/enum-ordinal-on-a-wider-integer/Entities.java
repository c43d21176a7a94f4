import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Enumerated(EnumType.ORDINAL)
    Status status;

    @Enumerated(EnumType.ORDINAL)
    Status before;

    Short pages;
}

enum Status {
    NEW,
    SOLD
}
