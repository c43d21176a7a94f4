package shapes.onetoone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

@Entity
class Citizen {
    @Id
    Long id;

    @OneToOne
    @JoinColumn(nullable = false)
    IdentityCard card;

    @OneToOne
    IdentityCard expired;
}

@Entity
class IdentityCard {
    @Id
    Long id;

    @OneToOne(mappedBy = "card")
    Citizen citizen;
}
