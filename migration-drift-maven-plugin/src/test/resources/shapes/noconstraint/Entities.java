package shapes.noconstraint;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Sensor {
    @Id
    Long id;
}

@Entity
class Reading {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Sensor sensor;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "reading_of_spare"))
    Sensor spare;
}
