import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Line {
    @Id
    Long id;

    @Column(nullable = false)
    int amount;

    @Column(columnDefinition = "boolean generated always as (amount > 2) stored", insertable = false, updatable = false)
    Boolean many;
}
