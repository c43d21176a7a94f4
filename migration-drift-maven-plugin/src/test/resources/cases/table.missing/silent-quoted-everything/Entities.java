import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(name = "`Order Items`", uniqueConstraints = @UniqueConstraint(columnNames = "`Code`"))
class OrderItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
    @SequenceGenerator(name = "g", sequenceName = "`Item Seq`")
    @Column(name = "`Id`")
    Long id;

    @Column(name = "`Full Name`")
    String name;

    @Column(name = "`Code`")
    String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "`Kind`")
    Kind kind;

    @ManyToOne
    @JoinColumn(name = "`Parent Id`")
    OrderItem parent;
}

enum Kind { NEW, USED }
