import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "v_customer")
class Customer {
    @Id
    Long id;

    @Column(unique = true, nullable = false)
    String email;

    @Enumerated(EnumType.STRING)
    State state;

    @OneToMany(mappedBy = "customer")
    List<Invoice> invoices;
}

enum State { NEW, OLD }

@Entity
@Table(name = "v_invoice")
class Invoice {
    @Id
    Long id;

    @ManyToOne
    Customer customer;

    @ColumnDefault("0")
    Integer amount;
}
