import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "person")
class Person {
    @Id
    long id;
}

@Entity
@Table(name = "letter")
class Letter {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(name = "receiver_id", foreignKey = @ForeignKey(name = "fk_letter_person"))
    Person receiver;

    Long sender_id;
}
