package shapes.nestedembeddables;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;

@Entity
class Company {
    @Id
    Long id;

    Contact contact;

    @ElementCollection
    List<Contact> others;
}

@Embeddable
class Contact {
    String name;

    Phone phone;

    @ManyToOne
    Country country;
}

@Embeddable
class Phone {
    @Column(length = 4)
    String prefix;

    @Column(length = 20)
    String number;
}

@Entity
class Country {
    @Id
    @Column(length = 2)
    String code;
}
