package shapes.idclasses;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

@Entity
@IdClass(SeatId.class)
class Seat {
    @Id
    @Column(length = 3)
    String row;

    @Id
    int number;

    String remark;
}

class SeatId implements Serializable {
    String row;

    int number;

    @Override
    public boolean equals(Object other) {
        return other instanceof SeatId && ((SeatId) other).number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
