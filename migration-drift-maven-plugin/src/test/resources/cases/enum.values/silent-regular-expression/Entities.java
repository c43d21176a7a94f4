import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Author {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Mood mood;
}

enum Mood {
    GLAD,
    SAD,
    TIRED
}
