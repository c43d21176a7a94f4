import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

@Embeddable
class OrderLineId implements Serializable {
    Long invoice;
    Integer position;
}

@Entity
class OrderLine {
    @EmbeddedId
    OrderLineId id;

    Integer amount;
}
