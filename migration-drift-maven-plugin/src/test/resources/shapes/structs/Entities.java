package shapes.structs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Struct;

@Entity
class Station {
    @Id
    Long id;

    @Struct(name = "geo_position")
    Position position;
}

@Embeddable
class Position {
    double longitude;

    double latitude;

    String remark;
}
