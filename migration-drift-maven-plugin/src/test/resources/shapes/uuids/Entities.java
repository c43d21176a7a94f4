package shapes.uuids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Token {
    @Id
    UUID id;

    UUID reference;

    @Column(nullable = false, unique = true)
    UUID secret;
}
