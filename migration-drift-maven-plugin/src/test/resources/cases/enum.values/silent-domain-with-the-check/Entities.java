import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

enum Level { LOW, HIGH }

@Entity
class Alarm {
    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "level")
    Level level;
}
