package shapes.generateduuids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Session {
    @Id
    @UuidGenerator
    UUID id;

    String device;
}

@Entity
class Cookie {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;
}
