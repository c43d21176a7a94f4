package shapes.numbereddiscriminator;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("1")
class Notice {
    @Id
    Long id;
}

@Entity
@DiscriminatorValue("2")
class UrgentNotice extends Notice {
    String reason;
}
