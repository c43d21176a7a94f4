package shapes.enumnames;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class Ticket {
    enum Status {
        OPEN,
        IN_PROGRESS,
        CLOSED
    }

    @Id
    Long id;

    @Enumerated(EnumType.STRING)
    Status status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    Status previous;
}
