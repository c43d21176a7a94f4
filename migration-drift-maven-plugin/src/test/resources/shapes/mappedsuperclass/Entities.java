package shapes.mappedsuperclass;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;

@MappedSuperclass
abstract class Identified<T extends Serializable> {
    @Id
    T id;

    @Column(nullable = false, updatable = false)
    String createdBy;
}

@Entity
class Folder extends Identified<Long> {
    String title;
}

@Entity
@AttributeOverride(name = "createdBy", column = @Column(name = "author", length = 50))
class Note extends Identified<String> {
    String text;
}
