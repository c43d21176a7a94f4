import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.Objects;

@Entity
class Seedlot {
    @Id
    @Column(name = "seedlot_number", length = 5)
    String number;
}

@Entity
@IdClass(OwnerId.class)
class Owner {
    @Id
    @ManyToOne
    @JoinColumn(name = "seedlot_number")
    Seedlot seedlot;

    @Id
    @Column(length = 2)
    String code;
}

class OwnerId implements Serializable {
    String seedlot;
    String code;

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnerId id && Objects.equals(seedlot, id.seedlot) && Objects.equals(code, id.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seedlot, code);
    }
}
