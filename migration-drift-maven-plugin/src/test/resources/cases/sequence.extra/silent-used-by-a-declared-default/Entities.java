import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_id")
    @SequenceGenerator(name = "invoice_id", sequenceName = "invoice_id", allocationSize = 10)
    Long id;

    @Column(insertable = false)
    @ColumnDefault("nextval('invoice_number')")
    Long number;
}
