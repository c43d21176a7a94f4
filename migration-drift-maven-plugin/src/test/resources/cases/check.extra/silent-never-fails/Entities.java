import jakarta.persistence.*;

@Entity
class Invoice {
    @Id
    Long id;

    @Column(nullable = false)
    Integer amount;
}
