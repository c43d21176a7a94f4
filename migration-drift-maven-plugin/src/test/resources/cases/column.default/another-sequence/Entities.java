import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Invoice {
    @Id
    Long id;

    @Column(insertable = false)
    @ColumnDefault("nextval('invoice_number')")
    Long number;

    @Column(insertable = false)
    @ColumnDefault("nextval('public.invoice_number')")
    Long reference;
}
