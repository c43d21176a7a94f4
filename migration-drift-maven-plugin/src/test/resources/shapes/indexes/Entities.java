package shapes.indexes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(
        indexes = {
            @Index(columnList = "surname, name"),
            @Index(name = "by_birthday", columnList = "birthday desc"),
            @Index(name = "by_phone", columnList = "phone", unique = true),
            @Index(columnList = "city")
        })
class Subscriber {
    @Id
    Long id;

    String surname;

    String name;

    LocalDate birthday;

    String phone;

    String city;
}
