import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.type.YesNoConverter;

@Entity
class Invoice {
    @Id
    Long id;

    @Convert(converter = YesNoConverter.class)
    Boolean paid;
}
