import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.NativeGenerator;

@Entity
class Invoice {
    @Id
    @NativeGenerator(sequenceForm = @SequenceGenerator(sequenceName = "invoice_id", allocationSize = 20))
    Long id;
}
