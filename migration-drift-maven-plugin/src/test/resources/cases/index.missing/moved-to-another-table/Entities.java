import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(name = "purchase", indexes = @Index(name = "ix_customer", columnList = "customer"))
class Purchase {
    @Id
    long id;

    String customer;
}

@Entity
@Table(name = "refund")
class Refund {
    @Id
    long id;

    String customer;
}
