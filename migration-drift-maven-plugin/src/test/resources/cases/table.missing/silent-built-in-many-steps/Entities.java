import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "customer_id"))
class Orders {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders_id")
    @SequenceGenerator(name = "orders_id", sequenceName = "orders_id_seq", allocationSize = 20)
    Long id;

    @Column(nullable = false)
    int total;

    @ManyToOne(optional = false)
    Customer customer;

    @Column(length = 40, nullable = false)
    String code;
}

@Entity
class Customer {
    @Id
    Long id;
}
