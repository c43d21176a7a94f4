import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;

@Embeddable
class Settings {
    @ColumnDefault("true")
    Boolean active;

    @ColumnDefault("'de'")
    @Column(length = 2)
    String language;
}

@Entity
class Account {
    @Id
    Long id;

    Settings settings;
}
