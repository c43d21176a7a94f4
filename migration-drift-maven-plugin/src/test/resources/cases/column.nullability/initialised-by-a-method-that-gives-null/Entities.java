import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;

@Entity
class Parcel {
    @Id
    Long id;

    String label = Labels.none();

    String sender;

    String code = Labels.next();

    @PrePersist
    void complete() {
        sender = Labels.none();
    }
}

class Labels {
    static String none() {
        return null;
    }

    static String next() {
        return String.valueOf(System.nanoTime());
    }
}
