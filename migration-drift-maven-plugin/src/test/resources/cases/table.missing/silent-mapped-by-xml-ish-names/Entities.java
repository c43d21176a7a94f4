import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity(name = "Cust")
@Table(name = "CUSTOMER_TBL", catalog = "", schema = "PUBLIC")
class Customer {
    @Id
    @Column(name = "CUST_ID")
    Long id;

    @Column(name = "CUST_NAME", columnDefinition = "VARCHAR(40) NOT NULL DEFAULT 'none'")
    String name;

    @Column(name = "Since", columnDefinition = "DATE DEFAULT CURRENT_DATE")
    LocalDate since;
}
