package shapes.versions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

@Entity
class Document {
    @Id
    Long id;

    @Version
    long version;
}

@Entity
class Draft {
    @Id
    Long id;

    @Version
    LocalDateTime changed;
}
