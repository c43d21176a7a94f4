package shapes.softdeleted;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;

@Entity
@SoftDelete
class Page {
    @Id
    Long id;

    String text;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
class Chapter {
    @Id
    Long id;

    @ElementCollection
    @SoftDelete
    Set<String> notes;
}
