import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;

@Entity
class Specimen {
    @Id
    Long id;

    byte tiny;
    short small;
    int medium;
    long large;
    float approximate;
    double precise;
    boolean flag;
    BigInteger huge;

    @Column(precision = 10, scale = 2)
    BigDecimal price;
}
