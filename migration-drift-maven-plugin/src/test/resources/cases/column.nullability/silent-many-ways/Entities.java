import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;

@Entity
class Item {
    @Id
    Long id;

    @Column(nullable = false) String a;
    @NotNull String b;
    @Basic(optional = false) String c;
    @Column(nullable = false) int d;
    @Version long version;
    @ManyToOne(optional = false) Item parent;
}
