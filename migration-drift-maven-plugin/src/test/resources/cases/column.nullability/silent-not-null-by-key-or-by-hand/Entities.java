import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

@Embeddable
class LineId implements Serializable {
    @Column(name = "order_id")
    Long orderId;

    Long position;

    @Override
    public boolean equals(Object other) {
        return other instanceof LineId line && line.orderId.equals(orderId) && line.position.equals(position);
    }

    @Override
    public int hashCode() {
        return position.intValue();
    }
}

@Entity
class Line {
    @EmbeddedId
    LineId id;

    @Version
    int version;

    @CreationTimestamp
    Instant created;

    @NotNull
    String text;
}
