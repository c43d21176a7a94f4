import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import java.util.List;
import java.util.Map;
import java.util.Set;

enum Day { MON, TUE }

@Entity
class Shop {
    @Id
    Long id;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Set<Day> days;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Day, Integer> hours;

    @ElementCollection
    List<Day> turns;
}
