import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Check;

@Entity
class Item {
    @Id
    Long id;

    @Check(constraints = "a is not null or b is not null") Integer a;
    Integer b;
    @Check(constraints = "starts <= ends") Integer starts;
    Integer ends;
    @Check(constraints = "length(code) = 3") String code;
    @Check(constraints = "rate in (0.5, 1.0)") BigDecimal rate;
    @Check(constraints = "flag") Boolean flag;
    @Check(constraints = "not gone or flag") Boolean gone;
    @Check(constraints = "name <> ''") String name;
    @Check(constraints = "total = amount * 2") Integer total;
    Integer amount;
    @Check(constraints = "born < date '2100-01-01'") LocalDate born;
}
