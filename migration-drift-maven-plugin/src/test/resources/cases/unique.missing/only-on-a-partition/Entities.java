import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(columnNames = {"id", "code"}),
        indexes = @Index(name = "reading_code", columnList = "code"))
class Reading {
    @Id
    Long id;

    @Column(nullable = false)
    Long code;
}
