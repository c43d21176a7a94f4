import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

@Entity
class Line {
    @Id
    Long id;

    int amount;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    Integer total;
}
