import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(name = "`Order Items`", indexes = @Index(name = "`By Name`", columnList = "`Full Name`"))
class OrderItem {
    @Id
    @Column(name = "`Id`")
    Long id;

    @Column(name = "`Full Name`")
    String name;
}
