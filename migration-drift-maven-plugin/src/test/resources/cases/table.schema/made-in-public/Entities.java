import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(schema = "sales")
class Customer {
    @Id
    Long id;
}

@Entity
@Table(schema = "sales")
class Invoice {
    @Id
    Long id;
}
