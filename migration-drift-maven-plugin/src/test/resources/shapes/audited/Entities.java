package shapes.audited;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

@Entity
@Audited
class Agreement {
    @Id
    Long id;

    @Column(length = 80, nullable = false)
    String title;

    @NotAudited
    String remark;

    @ElementCollection
    Set<String> parties;
}
