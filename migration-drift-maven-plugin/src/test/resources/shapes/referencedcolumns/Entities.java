package shapes.referencedcolumns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Airport {
    @Id
    Long id;

    @Column(unique = true, nullable = false, length = 3)
    String iata;
}

@Entity
class Flight {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "origin", referencedColumnName = "iata")
    Airport origin;
}
