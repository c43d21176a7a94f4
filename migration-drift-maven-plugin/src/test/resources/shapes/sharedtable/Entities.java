package shapes.sharedtable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "person_record")
class PersonSummary {
    @Id
    Long id;

    String name;
}

@Entity
@Table(name = "person_record")
class PersonDetails {
    @Id
    Long id;

    String name;

    LocalDate born;
}
