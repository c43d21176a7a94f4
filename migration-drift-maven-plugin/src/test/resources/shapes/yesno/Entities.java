package shapes.yesno;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

@Entity
class Survey {
    @Id
    Long id;

    @Convert(converter = YesNoConverter.class)
    Boolean finished;

    @Convert(converter = NumericBooleanConverter.class)
    @Column(nullable = false)
    Boolean paid;

    @Convert(converter = TrueFalseConverter.class)
    Boolean open;
}
