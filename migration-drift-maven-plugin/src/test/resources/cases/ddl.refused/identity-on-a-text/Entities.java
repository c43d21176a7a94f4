import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class Voucher {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(length = 36)
    String id;

    @Column(nullable = false, columnDefinition = "decimal(10,2) default zero()")
    java.math.BigDecimal worth;

    boolean spent;
}
