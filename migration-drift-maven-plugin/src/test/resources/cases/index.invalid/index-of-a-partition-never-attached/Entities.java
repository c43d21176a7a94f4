import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

@Entity
@Table(indexes = @Index(name = "measurement_value", columnList = "value"))
class Measurement {
    @EmbeddedId
    MeasurementId id;

    Integer value;
}

@Embeddable
class MeasurementId implements Serializable {
    LocalDate day;
    Integer sensor;
}
