import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class Team {
    @Id
    Long id;

    @ManyToOne
    Coach coach;

    String name;
}

@Entity
class Coach {
    @Id
    Long id;
}
