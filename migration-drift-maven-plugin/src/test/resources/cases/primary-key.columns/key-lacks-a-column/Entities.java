import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

@Embeddable
class OrderLineId implements Serializable {
    Integer position;
    Long invoice;
}

@Entity
class OrderLine {
    @EmbeddedId
    OrderLineId id;

    Integer amount;
}
