import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Line {
    @Id
    Long id;

    @Column(nullable = false)
    int amount;

    @Column(
            columnDefinition = "integer generated always as (amount * 2) virtual",
            insertable = false,
            updatable = false)
    Integer total;
}
