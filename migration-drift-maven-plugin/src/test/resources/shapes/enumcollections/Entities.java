package shapes.enumcollections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import java.util.Map;
import java.util.Set;

@Entity
class Employee {
    enum Role {
        READER,
        WRITER
    }

    @Id
    Long id;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Set<Role> roles;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Role, String> remarks;
}
