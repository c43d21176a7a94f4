package shapes.compositereferences;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

@Entity
@IdClass(SlotId.class)
class Slot {
    @Id
    Long aisle;

    @Id
    Long level;
}

class SlotId implements Serializable {
    Long aisle;

    Long level;

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotId && ((SlotId) other).aisle.equals(aisle);
    }

    @Override
    public int hashCode() {
        return aisle.hashCode();
    }
}

@Entity
class Pallet {
    @Id
    Long id;

    @ManyToOne
    Slot slot;
}
