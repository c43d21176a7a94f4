import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "\"Order\"")
class Purchase {
    @Id
    Long id;

    @Column(name = "\"orderNo\"")
    String orderNo;

    @Column(name = "`limit`")
    Integer limit;
}
