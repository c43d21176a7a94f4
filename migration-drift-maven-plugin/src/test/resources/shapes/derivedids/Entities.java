package shapes.derivedids;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.Serializable;

@Entity
class Person {
    @Id
    Long id;

    String name;
}

@Entity
class Passport {
    @Id
    Long id;

    @OneToOne
    @MapsId
    Person holder;

    String number;
}

@Entity
class Membership {
    @EmbeddedId
    MembershipId id;

    @ManyToOne
    @MapsId("personId")
    Person person;
}

@Embeddable
class MembershipId implements Serializable {
    Long personId;

    @Column(length = 30)
    String club;

    @Override
    public boolean equals(Object other) {
        return other instanceof MembershipId && ((MembershipId) other).club.equals(club);
    }

    @Override
    public int hashCode() {
        return club.hashCode();
    }
}
