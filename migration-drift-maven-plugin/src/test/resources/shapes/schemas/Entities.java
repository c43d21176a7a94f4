package shapes.schemas;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

@Entity
@Table(name = "customer", schema = "crm")
class Buyer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "buyers")
    @SequenceGenerator(name = "buyers", sequenceName = "buyer_numbers", schema = "crm")
    Long id;

    String name;
}

@Entity
class Purchase {
    @Id
    Long id;

    @ManyToOne
    Buyer buyer;
}
